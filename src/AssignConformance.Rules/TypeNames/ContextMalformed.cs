namespace AssignConformance.Rules.TypeNames;

/// <summary>AC4009: an @odata.context is no context URL of a version of Graph.</summary>
public sealed class ContextMalformed : IPageRule
{
    public Rule Rule { get; } = new("AC4009", "context-malformed", Severity.Warning, "\"{0}\" is no context URL of v1.0 or beta.")
    {
        Rationale = "Clients that read types by the context URL can't (OData Protocol 4.01 §10).",
        Example = "\"@odata.context\": \"https://graph.microsoft.com/beta$metadata#users\"",
        Fix = "Write the service root, $metadata and the fragment: https://graph.microsoft.com/v1.0/$metadata#users.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from shown in ShownContext.Of(page, context)
           where !shown.IsWellFormed
           select shown.Body.OnValue(Rule, shown.Value, [shown.Text]);
}
