using System.Text.RegularExpressions;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Reading;

/// <summary>A context URL of an example (OData Protocol 4.01 §10).</summary>
/// <param name="Text">As written.</param>
/// <param name="IsWellFormed">It has a service root that ends in a version of Graph, or none, then <c>$metadata</c> and a fragment.</param>
/// <param name="Version">The version segment of its service root, or null.</param>
internal sealed partial record ShownContext(TypedBody Body, TypedValue Value, string Text, bool IsWellFormed, string? Version)
{
    /// <summary>Every context URL of the page's bodies, those of single properties (<c>members@odata.context</c>) too.</summary>
    public static IEnumerable<ShownContext> Of(ApiPage page, PageContext context)
        => from body in page.Bodies(context)
           from value in body.Values
           where value.Member is { } member && member.Name.EndsWith("@odata.context", StringComparison.Ordinal) && value.Value is JsonTree.String
           select Read(body, value, ((JsonTree.String)value.Value).Value);

    private static ShownContext Read(TypedBody body, TypedValue value, string text)
    {
        var match = ContextUrl().Match(text);
        return new ShownContext(body, value, text, match.Success, match.Groups["version"] is { Success: true } version ? version.Value : null);
    }

    [GeneratedRegex(@"\A(https://[A-Za-z0-9.\-]+/(?<version>v1\.0|beta)(/[^#$\s]*)?/)?\$metadata(#\S.*)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ContextUrl();
}
