using System.Collections.Immutable;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Bodies;

/// <summary>AC3010: an example request leaves out a row of the request body's table.</summary>
public sealed class ParameterNeverSent : IPageRule
{
    public Rule Rule { get; } = new("AC3010", "parameter-never-sent", Severity.Note, "The request does not send \"{0}\" ({1}).")
    {
        Rationale = "The example leaves untried what the table promises, and what it looks like in use.",
        Example = "A table with the rows target and intent above an example with target alone",
        Fix = "Show the property in the example.",
    };

    /// <remarks>An example that sends no row at all is about something else. A row that the example sends under another name is AC3001's.</remarks>
    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
    {
        var rows = context.ParametersOf(page);
        foreach (var body in page.RequestsToGraph().Select(example => context.Read(page, example)).OfType<TypedBody>().Where(body => body.Reading.Root is not null))
        {
            var sent = SentBy(body).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (!rows.Any(row => sent.Contains(row.Name)))
            {
                continue;
            }

            var misnamed = UndocumentedMembers.OfRequest(body, page, context).Select(member => member.Value).Where(value => value.Owner is { Pointer: "" }).ToList();
            foreach (var row in rows.Where(row => !IsOfItems(row, rows) && !sent.Contains(row.Name) && !misnamed.Exists(value => IsValueOf(value, row, context))))
            {
                yield return body.OnValue(Rule, body.Values[0], [row.Name, row.Span.ToString()]) with { Pointer = JsonPointer.Member("", row.Name) };
            }
        }
    }

    /// <summary>The row describes what the items of another row's collection hold.</summary>
    private static bool IsOfItems(BodyParameter row, ImmutableArray<BodyParameter> rows)
        => rows.Any(other => other.IsCollection && other.Name != row.Name && row.Description.Contains($"in the {other.Name} collection", StringComparison.OrdinalIgnoreCase));

    private static bool IsValueOf(TypedValue value, BodyParameter row, PageContext context)
        => value.Value is not JsonTree.Null
            && DeclaredBody.Parameter(row, context.Types) is { } type
            && value.Value.Fit(type, context.Types) == ValueFit.Fits
            && value.Value.HasForm(type);

    /// <summary>Names of the root's members, or of the objects in a root array.</summary>
    private static IEnumerable<string> SentBy(TypedBody body) => body.Reading.Root switch
    {
        JsonTree.Object root => root.Members.Select(member => member.Name),
        JsonTree.Array root => root.Items.OfType<JsonTree.Object>().SelectMany(item => item.Members).Select(member => member.Name),
        _ => [],
    };
}
