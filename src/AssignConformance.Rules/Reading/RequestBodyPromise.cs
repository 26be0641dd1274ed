using System.Text.RegularExpressions;

namespace AssignConformance.Rules.Reading;

/// <summary>What the Request body section says about whether there is a body.</summary>
internal static partial class RequestBodyPromise
{
    /// <summary>The section says that no body is to be sent, and no other sentence offers one.</summary>
    public static bool ForbidsRequestBody(this ApiPage page)
        => page.RequestBody is { Parameters.IsEmpty: true } section && NoBody().IsMatch(section.Text)
            && !section.Text.Split('.', '\n').Any(sentence => Offers().IsMatch(sentence) && !NoBody().IsMatch(sentence));

    /// <summary>The section describes a body: by its table, by a link to a type, or as a "JSON representation".</summary>
    public static bool DescribesRequestBody(this ApiPage page)
        => page.RequestBody is { } section
            && !page.ForbidsRequestBody()
            && (section.Text.Contains("request body", StringComparison.OrdinalIgnoreCase) || !(section.Text.Contains("request URL", StringComparison.OrdinalIgnoreCase) || page.IsRead()))
            && (!section.Parameters.IsEmpty || section.Type is not null || section.Text.Contains("JSON representation", StringComparison.OrdinalIgnoreCase));

    private static bool IsRead(this ApiPage page)
        => !page.HttpRequests.IsEmpty && page.HttpRequests.All(request => request.Method.Equals("GET", StringComparison.OrdinalIgnoreCase));

    /// <summary>A body is possible all the same: "However, you can …", "… provide the MIME content in the request body".</summary>
    [GeneratedRegex(@"\bhowever,\s+you\s+can\b|\b(provide|supply|specify)\b.*\bin\s+the\s+request\s+body\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Offers();

    [GeneratedRegex(@"\b(do\s+not|don['’]t|doesn['’]t|does\s+not)\b[^.]{0,300}?\brequest\s+body\b|\bno\s+request\s+body\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NoBody();
}
