using AssignConformance.Model;
using AssignConformance.Model.Json;

namespace AssignConformance.Tests.Rules.Planted;

/// <summary>Faults in front matter, tables and links, and in resource pages.</summary>
internal static class PagePlants
{
    public static IEnumerable<Plant> All { get; } =
    [
        new("Authorization row missing", page => from row in page.Page.RequestHeaders
            where row.Name.Trim().Equals("Authorization", StringComparison.OrdinalIgnoreCase) && page.Page.RequestHeadersHeading?.Value.StartsWith("Request", StringComparison.OrdinalIgnoreCase) == true && page.Page.RequestHeaders.Length > 1
            select WithoutLine(page, row.Span.Line).Expecting(("AC2013", page.Page.RequestHeadersHeading!.Value.Span.Line))),
        new("doc_type missing", page => page.Page.DocType is { } docType ? [WithoutLine(page, docType.Span.Line).Expecting(("AC1013", 1))] : []),
        new("link broken", page => from link in page.Page.Links.Reverse()
            where link.Target.EndsWith(".md", StringComparison.Ordinal) && link.Target.Contains("resources/", StringComparison.Ordinal)
            select new Edit(link.Span, link.Target[..^3] + "planted.md").ExpectingHere("AC1006")),
        new("representation has what the table lacks", page => from first in FirstMember(page)
            let at = page.Resource.Representation!.Locate(first.NameStart, first.NameStart)
            select new Edit(at, "\"plantedProperty\": \"String\",\n" + new string(' ', at.Column - 1)).ExpectingHere("AC3012")) { IsOfResources = true },
        new("table has what the representation lacks", page => from first in FirstMember(page)
            let members = ((JsonTree.Object)page.Resource.Representation!.ReadJson().Root!).Members
            from row in page.Resource.Properties.Where(property => property is { IsNavigation: false, InheritedFrom: null }).Select(property => property.Row)
            where members.Count(member => member.Name == row.Name) == 1 && members[^1].Name != row.Name
            let index = members.IndexOf(members.First(member => member.Name == row.Name))
            let span = page.Resource.Representation!.Locate(members[index].NameStart, members[index + 1].NameStart)
            select new Edit(span, "").Expecting(("AC3012", row.Span.Line))) { IsOfResources = true },
    ];

    /// <summary>Takes a whole line out.</summary>
    public static Edit WithoutLine(SourcePage page, int line) => new(new SourceSpan(page.Path, line, 1, line + 1, 1), "");

    private static IEnumerable<JsonMember> FirstMember(SourcePage page)
        => !page.Resource.Properties.IsEmpty && page.Resource.Representation?.ReadJson().Root is JsonTree.Object { Members: [var first, _, ..] } ? [first] : [];
}
