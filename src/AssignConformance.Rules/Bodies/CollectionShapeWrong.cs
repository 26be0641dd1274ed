using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Bodies;

/// <summary>AC3014: one value stands where a collection is declared, or a collection where one value is.</summary>
public sealed class CollectionShapeWrong : IPageRule
{
    public Rule Rule { get; } = new("AC3014", "collection-shape-wrong", Severity.Error, "{0} is {1}, and {2} is declared ({3}).")
    {
        Rationale = "The service refuses such a request; a client that reads the response as documented finds nothing, or fails.",
        Example = "\"assignments\": { … }, where the table says \"deviceConfigurationAssignment collection\"",
        Fix = "Put the value into an array, or take it out of one.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => (from misfit in Misfit.Of(page, context, ValueFit.WrongShape)
            select misfit.Body.OnValue(Rule, misfit.Value, [misfit.Name, Word(misfit.Value.Value), misfit.Type.ToString(), misfit.Source]))
            .Concat(Envelopes(page, context));

    /// <summary>A response that the Response section calls a collection: its items stand in an array under <c>value</c> (OData JSON Format 4.01 §12).</summary>
    private IEnumerable<Finding> Envelopes(ApiPage page, PageContext context)
        => from example in page.AllResponses()
           let body = context.Read(page, example)
           where body is { Reading.Root: not null }
           let subject = context.SubjectOf(page, example)
           where subject is { DiffersFromPromise: false, Promised.IsCollection: true, Annotated: null or { IsCollection: true } }
           let root = body.Values[0]
           let wrong = Wrong(root, body)
           where wrong is not null
           select body.OnValue(Rule, wrong, [wrong == root ? "The response" : "\"value\"", Word(wrong.Value), subject.Promised!.ToString(), "the Response section"]);

    private static TypedValue? Wrong(TypedValue root, TypedBody body)
        => root.Value is not JsonTree.Object envelope || envelope.Find(ResponseObjects.Envelope) is not { } member ? root
            : member.Value is JsonTree.Array ? null
            : body.Values.First(value => value.Member == member);

    private static string Word(JsonTree value) => value is JsonTree.Array ? "a collection" : "a single value";
}
