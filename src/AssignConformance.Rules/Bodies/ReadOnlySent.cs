using System.Text.RegularExpressions;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Bodies;

/// <summary>AC3007: an example request sends a property that only the service sets.</summary>
public sealed partial class ReadOnlySent : IPageRule
{
    public Rule Rule { get; } = new("AC3007", "read-only-sent", Severity.Warning, "The request sends \"{0}\", which is read-only ({1}).")
    {
        Rationale = "The service ignores or refuses the value, and the reader believes it was set.",
        Example = "\"sourceId\": \"Source Id value\", where the table says \"Read-only.\"",
        Fix = "Take the property out of the request.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from example in page.RequestsToGraph()
           let body = context.Read(page, example)
           where body is not null
           from value in body.Values
           where value is { Member: not null, IsControl: false } && !value.Owner!.IsOfStrangeType(context.Types)
           let source = ReadOnlyBy(page, value)
           where source is not null
           select body.OnName(Rule, value, [value.Member!.Name, source]);

    /// <summary>Who says that the property is read-only. A row of the page's own table is believed before the catalogue.</summary>
    private static string? ReadOnlyBy(ApiPage page, TypedValue value)
    {
        var row = value.Owner is { Pointer: "" }
            ? page.RequestBody?.Parameters.FirstOrDefault(parameter => parameter.Name == value.Member!.Name)
            : null;
        if (row is not null)
        {
            return SaysReadOnly().IsMatch(row.Description) ? row.Span.ToString() : null;
        }

        return value.Property is { IsReadOnly: true } property ? property.Sources[0].ToString() : null;
    }

    /// <summary>"Read-only." as a remark or "is read-only", but not the words within another statement.</summary>
    [GeneratedRegex(@"(^|[.;:,(]\s*|\bis\s+)read[- ]only\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SaysReadOnly();
}
