using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Metadata;

/// <summary>AC5003: a page gives an action other parameters than the metadata does.</summary>
public sealed class ActionSignatureDiffers : IPageRule
{
    public Rule Rule { get; } = new("AC5003", "metadata-action-signature-differs", Severity.Error, "{0} ({1}) {2}.")
    {
        Rationale = "The service refuses a parameter that the action does not have, and a call that leaves out one that it needs.",
        Example = "A table with deviceAssignments for an action whose CSDL has the parameter assignments",
        Fix = "Document the parameters that the action has.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
    {
        var rows = context.ParametersOf(page);
        var overloads = DeclaredPath.Of(page, context).FirstOrDefault(path => !path.Path.Operations.IsEmpty)?.Path.Operations ?? [];
        if (overloads.IsEmpty || overloads[0].IsFunction || context.Operation?.RequestType is not null || page.RequestBody is null)
        {
            yield break;
        }

        var action = overloads.MinBy(overload => Differences(overload, rows.Select(row => row.Name)))!;
        foreach (var row in rows)
        {
            var parameter = action.Parameters.FirstOrDefault(each => IsNamed(each, row.Name));
            if (parameter is null)
            {
                yield return new Finding(Rule, row.Span, [action.Name, action.Source.ToString(), $"has no parameter \"{row.Name}\""]);
            }
            else if (DeclaredBody.Parameter(row, context.Types) is { } documented && documented != parameter.Type)
            {
                yield return new Finding(Rule, row.Span, [action.Name, action.Source.ToString(), $"takes \"{row.Name}\" as {parameter.Type}, not {documented}"]);
            }
        }

        foreach (var parameter in action.Parameters.Where(each => !rows.Any(row => IsNamed(each, row.Name))))
        {
            yield return new Finding(Rule, page.RequestBody.Heading.Span, [action.Name, action.Source.ToString(), $"has the parameter \"{parameter.Name}\" ({parameter.Type}) too"]);
        }
    }

    /// <summary>Letters' case aside: the metadata of some services capitalises what they take and return in lower case.</summary>
    private static bool IsNamed(ActionParameter parameter, string name) => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase);

    private static int Differences(ActionDefinition action, IEnumerable<string> documented)
    {
        var names = documented.ToHashSet(StringComparer.OrdinalIgnoreCase);
        names.SymmetricExceptWith(action.Parameters.Select(parameter => parameter.Name));
        return names.Count;
    }
}
