namespace AssignConformance.Rules.Messages;

/// <summary>AC2019: the example sends a body although none is documented, or none although one is.</summary>
public sealed class BodyPresenceDiffers : IPageRule
{
    public Rule Rule { get; } = new("AC2019", "body-presence-differs", Severity.Error, "The request {0}.")
    {
        Rationale = "A reader cannot know whether to send a body.",
        Example = "A POST with a body under \"Send no request body.\"",
        Fix = "Make the Request body section and the example say the same.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
    {
        foreach (var example in page.RequestsToGraph())
        {
            if (example.Body is { } body && page.ForbidsRequestBody())
            {
                yield return new Finding(Rule, body.Start, ["has a body; the Request body section says that there is none"]);
            }
            else if (example is { Body: null, RequestLine: { } line, Method: "POST" or "PUT" or "PATCH" } && NeedsBody(page))
            {
                yield return new Finding(Rule, line, ["has no body; the Request body section describes one"]);
            }
        }
    }

    /// <summary>A table with a row that is not said to be optional.</summary>
    private static bool NeedsBody(ApiPage page)
        => page.RequestBody is { } section
            && !section.Text.Contains("optional", StringComparison.OrdinalIgnoreCase)
            && section.Parameters.Any(parameter => !IsOptional(parameter.Description));

    private static bool IsOptional(string description)
        => description.Contains("optional", StringComparison.OrdinalIgnoreCase) || description.Contains("if omitted", StringComparison.OrdinalIgnoreCase);
}
