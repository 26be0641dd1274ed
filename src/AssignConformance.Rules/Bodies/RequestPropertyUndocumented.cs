namespace AssignConformance.Rules.Bodies;

/// <summary>AC3001: an example request sends a property that neither the page's table nor the type's page names.</summary>
public sealed class RequestPropertyUndocumented : IPageRule
{
    public Rule Rule { get; } = new("AC3001", "request-property-undocumented", Severity.Error, "The request sends \"{0}\", which {1} does not have.{2}")
    {
        Rationale = "The service refuses a property that it does not know; one that it knows and nobody documents can't be relied on.",
        Example = "\"assignment\": [ … ], where the table names assignments",
        Fix = "Write the documented name, or document the property.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from example in page.RequestsToGraph()
           let body = context.Read(page, example)
           where body is not null
           from value in UndocumentedMembers.OfRequest(body, page, context).DistinctBy(each => (each.Holder, each.Value.Member!.Name))
           select body.OnName(Rule, value.Value, [value.Value.Member!.Name, value.Holder, value.Hint]);
}
