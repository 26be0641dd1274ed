using System.Collections.Immutable;

namespace AssignConformance.Rules.Structure;

/// <summary>AC1007: a link names a page in other letters' case than its file has.</summary>
public sealed class LinkCase : IPageRule, IResourceRule
{
    public Rule Rule { get; } = new("AC1007", "link-case", Severity.Warning, "The link says \"{0}\", and the file is called \"{1}\".")
    {
        Rationale = "The link works where file names are not case-sensitive, and nowhere else.",
        Example = "[unifiedRoleAssignment](../resources/unifiedRoleAssignment.md), where the file is unifiedroleassignment.md",
        Fix = "Write the file's name as it is.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context) => Check(page.Path, page.Links, context.Files);

    public IEnumerable<Finding> Check(ResourcePage page, ResourceContext context) => Check(page.Path, page.Links, context.Files);

    private IEnumerable<Finding> Check(string path, ImmutableArray<PageLink> links, KnownFiles files)
        => from link in links
           let found = files.Find(path, link.Target)
           where found.File is not null && found.File != found.Path
           select new Finding(Rule, link.Span, [link.Target, found.File![(found.File!.LastIndexOf('/') + 1)..]]);
}
