namespace AssignConformance.Rules.Bodies;

/// <summary>AC3002: an example response shows a property that the type's page does not name.</summary>
public sealed class ResponsePropertyUndocumented : IPageRule
{
    public Rule Rule { get; } = new("AC3002", "response-property-undocumented", Severity.Warning, "The response shows \"{0}\", which {1} does not have.{2}")
    {
        Rationale = "The reader finds a property that nobody explains, or one that the service never returns.",
        Example = "\"deletedDateTime\": null in an appRoleAssignment, whose page has no such property",
        Fix = "Document the property, or take it out of the example.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from example in page.AllResponses()
           let body = context.Read(page, example)
           where body is not null
           from value in UndocumentedMembers.OfResponse(body, page, context.Types).DistinctBy(each => (each.Holder, each.Value.Member!.Name))
           select body.OnName(Rule, value.Value, [value.Value.Member!.Name, value.Holder, value.Hint]);
}
