namespace AssignConformance.Rules.TypeNames;

/// <summary>AC4010: an @odata.context belongs to another version than the page.</summary>
public sealed class ContextVersionDiffers : IPageRule
{
    public Rule Rule { get; } = new("AC4010", "context-version-differs", Severity.Warning, "The context URL names {0}; the page belongs to {1}.")
    {
        Rationale = "The example was taken from another version: what else it shows may not be true of this one.",
        Example = "\"@odata.context\": \"https://graph.microsoft.com/beta/$metadata#users\" on a page of v1.0",
        Fix = "Show what this version returns.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from shown in ShownContext.Of(page, context)
           where shown is { IsWellFormed: true, Version: "v1.0" or "beta" } && page.Version is "v1.0" or "beta" && shown.Version != page.Version
           select shown.Body.OnValue(Rule, shown.Value, [shown.Version!, page.Version]);
}
