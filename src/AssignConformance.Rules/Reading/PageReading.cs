using System.Collections.Immutable;

namespace AssignConformance.Rules.Reading;

/// <summary>What several rules ask of a page.</summary>
internal static class PageReading
{
    /// <summary>Where a fault of the page as a whole stands: its heading, else its title, else its first line.</summary>
    public static SourceSpan Place(this ApiPage page)
        => page.Heading?.Span ?? page.Title?.Span ?? page.FirstLine();

    public static SourceSpan FirstLine(this ApiPage page) => SourceSpan.InLine(page.Path, 1, 1, 0);

    /// <summary>All request examples, those that an annotation says to ignore too, in page order.</summary>
    public static IEnumerable<RequestExample> AllRequests(this ApiPage page)
        => page.RequestExamples.Concat(page.IgnoredRequestExamples).OrderBy(example => example.Fence.Line);

    /// <summary>The request examples that go to Graph or name no host.</summary>
    public static IEnumerable<RequestExample> RequestsToGraph(this ApiPage page)
        => page.AllRequests().Where(example => !GraphHosts.IsElsewhere(example.Url));

    /// <summary>True for a request to another host than Graph's, and for the answer to one.</summary>
    public static bool IsElsewhere(this ApiPage page, Example example)
        => GraphHosts.IsElsewhere((example as RequestExample ?? page.AllRequests().LastOrDefault(request => request.Fence.Line < example.Fence.Line))?.Url);

    /// <summary>Every documented path asks for a value as it is stored (OData URL conventions 4.01 §4.7), which clients read as bytes.</summary>
    public static bool ReturnsStream(this ApiPage page) => !page.HttpRequests.IsEmpty && page.HttpRequests.All(request => request.Target.EndsWith("/$value", StringComparison.Ordinal));

    /// <summary>The resource pages that the Request body section links to.</summary>
    public static IEnumerable<TypeLink> Links(this RequestBodySection section) => section.Type is null ? [] : [section.Type, .. section.OtherTypes];

    /// <summary>The target of the link that the place stands in, or null.</summary>
    public static string? LinkAt(this RequestBodySection section, SourceSpan place)
        => section.Links().FirstOrDefault(link => link.Span.CoversLine(place.Line) && (link.Span.Line < place.Line || link.Span.Column <= place.Column)
            && (link.Span.EndLine > place.Line || link.Span.EndColumn >= place.EndColumn))?.Link;

    /// <summary>All response examples, those that an annotation says to ignore too, in page order.</summary>
    public static IEnumerable<ResponseExample> AllResponses(this ApiPage page)
        => page.ResponseExamples.Concat(page.IgnoredResponseExamples).OrderBy(example => example.Fence.Line);

    public static IEnumerable<Example> AllExamples(this ApiPage page)
        => page.AllRequests().Concat<Example>(page.AllResponses()).OrderBy(example => example.Fence.Line);

    /// <summary>The bodies of all examples that are JSON by media type, valid or not.</summary>
    public static IEnumerable<TypedBody> Bodies(this ApiPage page, PageContext context)
        => page.AllExamples().Select(example => context.Read(page, example)).OfType<TypedBody>();

    /// <summary>The first header field of that name (RFC 9110 §5.1: names are case-insensitive), or null.</summary>
    public static HeaderField? Field(this Example example, string name)
        => example.Headers.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The page's only section of request headers is about optional ones. One that names Authorization is the usual section, whatever its heading says.</summary>
    public static bool HasOptionalHeadersOnly(this ApiPage page)
        => page.RequestHeadersHeading?.Value.StartsWith("Optional", StringComparison.OrdinalIgnoreCase) == true && !page.NamesAuthorization();

    public static bool NamesAuthorization(this ApiPage page)
        => page.RequestHeaders.Any(row => row.Name.Trim().Equals("Authorization", StringComparison.OrdinalIgnoreCase));

    /// <summary>True where the example shows no message at all: an empty fence.</summary>
    public static bool IsEmpty(this RequestExample example) => example.Method is null && example.Headers.IsEmpty && example.Body is null;

    /// <summary>The reader's faults that fall under the rule.</summary>
    public static IEnumerable<Finding> Under(this ImmutableArray<ReadingFault> faults, Rule rule)
        => from fault in faults where fault.RuleId == rule.Id select new Finding(rule, fault.Span, [fault.Message]);

    /// <summary>The first placeholder of that kind as a finding, or none.</summary>
    public static IEnumerable<Finding> FirstPlaceholder(this ApiPage page, PlaceholderKind kind, Rule rule)
        => page.Placeholders.Where(placeholder => placeholder.Kind == kind).Take(1).Select(first => new Finding(rule, first.Span, [first.Text]));
}
