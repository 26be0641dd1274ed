namespace AssignConformance.Rules.Bodies;

/// <summary>AC3010: a row of the request body's table stands in no example request.</summary>
public sealed class ParameterNeverSent : IPageRule
{
    public Rule Rule { get; } = new("AC3010", "parameter-never-sent", Severity.Note, "No example request sends \"{0}\".")
    {
        Rationale = "The examples leave untried what the table promises, and what it looks like in use.",
        Example = "A table with the rows target and intent above an example with target alone",
        Fix = "Show the property in an example.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
    {
        if (page.RequestBody is not { } section)
        {
            return [];
        }

        var sent = page.RequestsToGraph().Select(example => context.Read(page, example)).SelectMany(body => SentBy(body)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return sent.Count == 0
            ? []
            : from parameter in section.Parameters
              where !sent.Contains(parameter.Name)
              select new Finding(Rule, parameter.Span, [parameter.Name]);
    }

    /// <summary>Names of the root's members, or of the objects in a root array.</summary>
    private static IEnumerable<string> SentBy(TypedBody? body) => body?.Reading.Root switch
    {
        JsonTree.Object root => root.Members.Select(member => member.Name),
        JsonTree.Array root => root.Items.OfType<JsonTree.Object>().SelectMany(item => item.Members).Select(member => member.Name),
        _ => [],
    };
}
