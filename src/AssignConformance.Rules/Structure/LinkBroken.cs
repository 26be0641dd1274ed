using System.Collections.Immutable;

namespace AssignConformance.Rules.Structure;

/// <summary>AC1006: a link leads to a page that does not exist.</summary>
public sealed class LinkBroken : IPageRule, IResourceRule
{
    public Rule Rule { get; } = new("AC1006", "link-broken", Severity.Warning, "The link leads to \"{0}\", which does not exist.")
    {
        Rationale = "The reader of a parameter or a response can't look up what it holds.",
        Example = "[user](../resources/users.md), where the page is user.md",
        Fix = "Link to the page that is there, or write the missing one.",
    };

    /// <summary>Only where the folder that the link leads to is known.</summary>
    public IEnumerable<Finding> Check(ApiPage page, PageContext context) => Check(page.Path, page.Links, context.Files);

    public IEnumerable<Finding> Check(ResourcePage page, ResourceContext context) => Check(page.Path, page.Links, context.Files);

    private IEnumerable<Finding> Check(string path, ImmutableArray<PageLink> links, KnownFiles files)
        => from link in links
           let found = files.Find(path, link.Target)
           where found is { Path: not null, File: null }
           select new Finding(Rule, link.Span, [found.Path!]);
}
