using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;

namespace AssignConformance.Proof.Facts;

/// <summary>Reads which members of a request's outermost object must be given.</summary>
/// <remarks>
/// A row or a property's page says "Required.", the latter of what is created only; or metadata declares the parameter as not nullable, which OData forbids to leave out
/// (Protocol 4.01 §11.5.5.1), and no row calls it optional. Of several collections any may be left out, as clients do. A documented request that leaves a member out has the last word.
/// </remarks>
internal static class RequiredMembers
{
    public static IEnumerable<PropertyDefinition> Of(Operation operation, BodyPromise promise, TypeCatalogue types)
    {
        var shown = operation.Examples.Select(example => example.Request?.Body?.ReadJson().Root).OfType<JsonTree.Object>().ToList();
        return Candidates(operation, promise, types).Where(property => shown.TrueForAll(body => body.Find(property.Name) is not null));
    }

    private static IEnumerable<PropertyDefinition> Candidates(Operation operation, BodyPromise promise, TypeCatalogue types) => promise switch
    {
        BodyPromise.Parameters parameters => parameters.Properties.Where(parameter
            => Remark.IsRequired(Description(operation, parameter)) || (IsDeclaredSo(parameter, parameters) && !Remark.IsOptional(Description(operation, parameter)))),
        BodyPromise.Instance instance when operation.Method == "POST" && types.Find(instance.Root.Type.Name) is TypeDefinition.Structured type
            => types.AllProperties(type).Where(property => property is { IsNavigation: false, IsReadOnly: not true }
                && (property.IsRequired == true || Remark.IsRequired(Description(operation, property)))),
        _ => [],
    };

    private static bool IsDeclaredSo(PropertyDefinition parameter, BodyPromise.Parameters parameters)
        => parameter.IsNullable == false && (!parameter.Type.IsCollection || parameters.Properties.Length == 1);

    private static string? Description(Operation operation, PropertyDefinition property)
        => operation.Parameters.FirstOrDefault(row => row.Name == property.Name)?.Description;
}
