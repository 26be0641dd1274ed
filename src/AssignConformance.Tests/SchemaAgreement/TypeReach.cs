using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Tests.SchemaAgreement;

/// <summary>How many types a body's schema has to define.</summary>
internal static class TypeReach
{
    /// <summary>True where the body's types, those of their properties and everything derived from them are at most <paramref name="limit"/>.</summary>
    public static bool IsWithin(int limit, DeclaredBody declared, TypeCatalogue types)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(declared switch
        {
            DeclaredBody.Instance instance => [instance.Type.Name],
            DeclaredBody.Parameters parameters => parameters.Types.Values.Select(type => type.Name),
            _ => [],
        });
        while (seen.Count <= limit && waiting.TryPop(out var name))
        {
            if (types.Find(name) is not TypeDefinition.Structured type)
            {
                continue;
            }

            foreach (var concrete in types.ConcreteTypes(type).Where(each => seen.Add(each.Name)))
            {
                foreach (var property in types.AllProperties(concrete))
                {
                    waiting.Push(property.Type.Name);
                }
            }
        }

        return seen.Count <= limit;
    }
}
