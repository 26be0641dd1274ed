using System.Globalization;

namespace AssignConformance.Rules.Messages;

/// <summary>AC2008: the example answers with a status code that the Response section does not name.</summary>
public sealed class StatusNotDocumented : IPageRule
{
    public Rule Rule { get; } = new("AC2008", "status-not-documented", Severity.Error, "The example answers {0}; the Response section documents {1}.")
    {
        Rationale = "A client that follows the text takes the documented success for a failure.",
        Example = "HTTP/1.1 200 OK under \"returns `201 Created`\"",
        Fix = "Write the same status code in both places.",
    };

    /// <remarks>A section that names only codes of errors says nothing of success, and one that names only success nothing of errors. What the target of a redirection answers is not the operation's.</remarks>
    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from shown in ShownStatus.Of(page)
           let section = page.Response
           where section is not null && shown is { IsContinuation: false, IsOfOperation: true }
           where section.StatusCodes.Any(documented => IsSuccess(documented.Value) == IsSuccess(shown.StatusCode)) && !Names(section, shown.StatusCode)
           select new Finding(Rule, shown.Line, [Write(shown.StatusCode), string.Join(", ", section.StatusCodes.Select(each => Write(each.Value)))]);

    /// <summary>207 tells which parts of a request failed.</summary>
    private static bool IsSuccess(int statusCode) => statusCode < 400 && statusCode != 207;

    /// <summary>By number, or by its class: "a 200-series response code", "2xx".</summary>
    private static bool Names(ResponseSection section, int statusCode)
        => section.StatusCodes.Any(documented => documented.Value == statusCode)
            || section.Text.Contains($"{Write(statusCode / 100)}00-series", StringComparison.OrdinalIgnoreCase)
            || section.Text.Contains($"{Write(statusCode / 100)}xx", StringComparison.OrdinalIgnoreCase);

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);
}
