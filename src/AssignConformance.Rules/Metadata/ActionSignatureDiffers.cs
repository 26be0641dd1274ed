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

    /// <remarks>A page that documents other paths beside the action's describes the bodies of all of them: nothing is said there.</remarks>
    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
    {
        var rows = context.ParametersOf(page);
        var paths = page.RequestBody is null ? [] : DeclaredPath.Of(page, context).ToList();
        var overloads = paths.Count > 0 && paths.TrueForAll(path => !path.Path.Operations.IsEmpty) ? paths[0].Path.Operations : [];
        if (overloads.IsEmpty || overloads[0].IsFunction || context.Operation?.RequestType is not null || page.RequestBody is null)
        {
            yield break;
        }

        var action = overloads.MinBy(overload => Differences(overload, rows.Select(row => row.Name)))!;
        foreach (var row in rows.Where(row => !IsWrapped(row, action, rows, context.Types)))
        {
            var parameter = action.Parameters.FirstOrDefault(each => IsNamed(each, row.Name));
            if (parameter is null)
            {
                yield return new Finding(Rule, row.Span, [action.Name, action.Source.ToString(), $"has no parameter \"{row.Name}\""]);
            }
            else if (DeclaredBody.Parameter(row, context.Types) is { } documented && !documented.Narrows(parameter.Type, context.Types))
            {
                yield return new Finding(Rule, row.Span, [action.Name, action.Source.ToString(), $"takes \"{row.Name}\" as {parameter.Type}, not {documented}"]);
            }
        }

        foreach (var parameter in action.Parameters.Where(each => !rows.Any(row => IsNamed(each, row.Name)) && !IsTold(each, page, rows)))
        {
            yield return new Finding(Rule, page.RequestBody.Heading.Span, [action.Name, action.Source.ToString(), $"has the parameter \"{parameter.Name}\" ({parameter.Type}) too"]);
        }
    }

    /// <summary>The row is a property of a parameter that has no row itself: the table describes what the parameter holds.</summary>
    private static bool IsWrapped(BodyParameter row, ActionDefinition action, ImmutableArray<BodyParameter> rows, TypeCatalogue types)
        => action.Parameters.Any(parameter => !rows.Any(each => IsNamed(parameter, each.Name))
            && types.Find(parameter.Type.Name) is TypeDefinition.Structured type
            && types.AllProperties(type).Any(property => property.Name == row.Name));

    /// <summary>The text names the parameter, or describes the body without a table.</summary>
    private static bool IsTold(ActionParameter parameter, ApiPage page, ImmutableArray<BodyParameter> rows)
        => page.RequestBody!.Text.Contains(parameter.Name, StringComparison.OrdinalIgnoreCase) || (rows.IsEmpty && !page.ForbidsRequestBody());

    /// <summary>Letters' case aside: the metadata of some services capitalises what they take and return in lower case.</summary>
    private static bool IsNamed(ActionParameter parameter, string name) => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase);

    private static int Differences(ActionDefinition action, IEnumerable<string> documented)
    {
        var names = documented.ToHashSet(StringComparer.OrdinalIgnoreCase);
        names.SymmetricExceptWith(action.Parameters.Select(parameter => parameter.Name));
        return names.Count;
    }
}
