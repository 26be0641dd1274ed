using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Drivers;

namespace AssignConformance.Scenarios.Checks;

/// <summary>AC7012: the answer has the header fields that the page shows; their values are examples. With another status code it is another answer, and nothing is said.</summary>
public static class HeaderFieldCheck
{
    public static IEnumerable<Mismatch> Check(Sending sending)
        => from field in sending.HasDocumentedStatusCode ? sending.Example.PromisedFields : []
           where sending.Response.Header(field.Name) is null
           select new Mismatch
           {
               RuleId = "AC7012",
               Message = $"The header field {field.Name} is missing",
               Expected = $"{field.Name}: {field.Value}",
               Actual = "(none)",
               Place = field.Span,
           };
}
