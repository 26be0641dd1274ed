using System.Collections.Immutable;
using AssignConformance.Model.Types;

namespace AssignConformance.Rules.Metadata;

/// <summary>The action whose parameters a page's table describes, as metadata declares it.</summary>
internal static class DeclaredAction
{
    /// <summary>
    /// Of the overloads at the page's paths the one that is most like the table; null where the page documents no action, a body of a type, or other
    /// paths beside the action's: it describes the bodies of all of them then.
    /// </summary>
    public static ActionDefinition? Of(ApiPage page, PageContext context)
    {
        var paths = page.RequestBody is null || context.Operation?.RequestType is not null ? [] : DeclaredPath.Of(page, context).ToList();
        if (paths.Exists(path => path.Path.Operations.IsEmpty))
        {
            return null;
        }

        var names = context.ParametersOf(page).Select(row => row.Name).ToList();
        var action = paths.SelectMany(path => path.Path.Operations).MinBy(overload => Differences(overload, names));
        return action is { IsFunction: false } ? action : null;
    }

    /// <summary>The parameter that a row is about, or null.</summary>
    public static ActionParameter? Parameter(this ActionDefinition action, string name) => action.Parameters.FirstOrDefault(each => each.IsNamed(name));

    /// <summary>Letters' case aside: the metadata of some services capitalises what they take and return in lower case.</summary>
    public static bool IsNamed(this ActionParameter parameter, string name) => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The parameters that have no row, and that the text does not name; none where it describes the body without a table.</summary>
    public static IEnumerable<ActionParameter> Untold(this ActionDefinition action, ApiPage page, ImmutableArray<BodyParameter> rows)
        => rows.IsEmpty && !page.ForbidsRequestBody() ? []
            : action.Parameters.Where(each => !rows.Any(row => each.IsNamed(row.Name)) && !page.RequestBody!.Text.Contains(each.Name, StringComparison.OrdinalIgnoreCase));

    private static int Differences(ActionDefinition action, IEnumerable<string> documented)
    {
        var names = documented.ToHashSet(StringComparer.OrdinalIgnoreCase);
        names.SymmetricExceptWith(action.Parameters.Select(parameter => parameter.Name));
        return names.Count;
    }
}
