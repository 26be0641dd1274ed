namespace AssignConformance.Rules;

/// <summary>A rule about one page. Stateless: the same page and context give the same findings.</summary>
public interface IPageRule
{
    Rule Rule { get; }

    /// <summary>Every place where the page breaks the rule, in no particular order. Never throws on a page.</summary>
    IEnumerable<Finding> Check(ApiPage page, PageContext context);
}
