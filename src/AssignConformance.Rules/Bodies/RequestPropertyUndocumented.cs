using System.Collections.Immutable;

namespace AssignConformance.Rules.Bodies;

/// <summary>AC3001: an example request sends a property that is not documented: the outermost object's by the page's table, where it has one, all others by the page of their type.</summary>
public sealed class RequestPropertyUndocumented : IPageRule
{
    public Rule Rule { get; } = new("AC3001", "request-property-undocumented", Severity.Error, "The request sends \"{0}\", which {1} does not have.{2}")
    {
        Rationale = "The service refuses a property that it does not know; one that it knows and nobody documents can't be relied on.",
        Example = "\"assignment\": [ … ], where the table names assignments",
        Fix = "Write the documented name, or document the property.",
    };

    /// <remarks>A request to something below the page's paths (AC2004) that sends no row of the table has another body than the page describes.</remarks>
    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from example in page.RequestsToGraph()
           let body = context.Read(page, example)
           where body is not null && !(IsBelow(page, example.Url) && !SendsRow(body, context.ParametersOf(page)))
           from value in UndocumentedMembers.OfRequest(body, page, context).DistinctBy(each => (each.Holder, each.Value.Member!.Name))
           select body.OnName(Rule, value.Value, [value.Value.Member!.Name, value.Holder, value.Hint]);

    private static bool IsBelow(ApiPage page, string? url)
        => url is not null && url.Split('?')[0].TrimEnd('/') is var path && path.LastIndexOf('/') is > 0 and var end && !IsDocumented(page, path) && IsDocumented(page, path[..end]);

    private static bool SendsRow(TypedBody body, ImmutableArray<BodyParameter> rows)
        => body.Reading.Root is JsonTree.Object root && rows.Any(row => root.Members.Any(member => string.Equals(member.Name, row.Name, StringComparison.OrdinalIgnoreCase)));

    private static bool IsDocumented(ApiPage page, string path) => page.HttpRequests.Any(documented => PathComparison.Matches(path, documented.Target, page.Version));
}
