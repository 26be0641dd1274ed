namespace AssignConformance.Rules;

/// <summary>A rule about resource pages.</summary>
public interface IResourceRule : IRule
{
    /// <summary>Every place where the page breaks the rule, in no particular order. Never throws on a page.</summary>
    IEnumerable<Finding> Check(ResourcePage page, ResourceContext context);
}
