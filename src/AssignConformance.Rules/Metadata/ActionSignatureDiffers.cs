using System.Collections.Immutable;
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

    /// <remarks>A parameter that may be left out fails no call where it is not documented: it is AC5006's.</remarks>
    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
    {
        if (DeclaredAction.Of(page, context) is not { } action)
        {
            yield break;
        }

        var rows = context.ParametersOf(page);
        foreach (var row in rows.Where(row => !IsWrapped(row, action, rows, context.Types)))
        {
            if (action.Parameter(row.Name) is not { } parameter)
            {
                yield return new Finding(Rule, row.Span, [action.Name, action.Source.ToString(), $"has no parameter \"{row.Name}\""]);
            }
            else if (DeclaredBody.Parameter(row, context.Types) is { } documented && !documented.Agrees(parameter.Type, context.Types))
            {
                yield return new Finding(Rule, row.Span, [action.Name, action.Source.ToString(), $"takes \"{row.Name}\" as {parameter.Type}, not {documented}"]);
            }
        }

        foreach (var parameter in action.Untold(page, rows).Where(each => !each.IsNullable))
        {
            yield return new Finding(Rule, page.RequestBody!.Heading.Span, [action.Name, action.Source.ToString(), $"has the parameter \"{parameter.Name}\" ({parameter.Type}) too"]);
        }
    }

    /// <summary>The row is a property of a parameter that has no row itself: the table describes what the parameter holds.</summary>
    private static bool IsWrapped(BodyParameter row, ActionDefinition action, ImmutableArray<BodyParameter> rows, TypeCatalogue types)
        => action.Parameters.Any(parameter => !rows.Any(each => parameter.IsNamed(each.Name))
            && types.Find(parameter.Type.Name) is TypeDefinition.Structured type
            && types.AllProperties(type).Any(property => property.Name == row.Name));
}
