namespace AssignConformance.Rules;

/// <summary>A rule about operation pages.</summary>
public interface IPageRule : IRule
{
    /// <summary>Every place where the page breaks the rule, in no particular order. Never throws on a page.</summary>
    IEnumerable<Finding> Check(ApiPage page, PageContext context);
}
