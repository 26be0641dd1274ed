using System.Globalization;

namespace AssignConformance.Rules.Messages;

/// <summary>AC2009: a response shows a body although its status code has none.</summary>
public sealed class BodyNotAllowed : IPageRule
{
    public Rule Rule { get; } = new("AC2009", "body-not-allowed", Severity.Error, "A {0} response has no body.")
    {
        Rationale = "RFC 9110 §15.3.5: a 204 ends with its header section; a body after it breaks the connection for the next response.",
        Example = """
            HTTP/1.1 204 No Content

            {
            }
            """,
        Fix = "Take the body out, or write the status code that comes with it.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from example in page.AllResponses()
           where example is { StatusCode: 204 or 304 or (>= 100 and < 200), Body: not null }
           select new Finding(Rule, example.Body!.Start, [example.StatusCode!.Value.ToString(CultureInfo.InvariantCulture)]);
}
