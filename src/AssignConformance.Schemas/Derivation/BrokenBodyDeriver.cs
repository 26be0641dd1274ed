using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Derivation;

/// <summary>Derives request bodies that each give one parameter a value of the wrong JSON type.</summary>
internal static class BrokenBodyDeriver
{
    /// <summary>One broken body a documented parameter, or a property of the body's type where the page has no table; only those that the contract refuses at that place.</summary>
    public static ImmutableArray<BrokenBody> Derive(Operation operation, BodyJudge judge)
        => [.. Properties(operation, judge).Select(property => Break(property, judge.Types)).OfType<BrokenBody>().Where(body => IsRefused(body, judge))];

    private static IEnumerable<PropertyDefinition> Properties(Operation operation, BodyJudge judge)
    {
        if (judge.Shape is BodyShape.Members members)
        {
            return members.Properties;
        }

        var all = judge.Shape is BodyShape.Typed typed && judge.Types.Find(typed.Type.Name) is TypeDefinition.Structured type
            ? judge.Types.AllProperties(type).Where(property => !property.IsNavigation)
            : [];
        var rows = operation.Parameters.Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        return rows.Count == 0 ? all : all.Where(property => rows.Contains(property.Name));
    }

    private static BrokenBody? Break(PropertyDefinition property, TypeCatalogue types)
    {
        if (property.Type.IsCollection)
        {
            return new BrokenBody(property.Name, "\"not a collection\"", "must be an array");
        }

        return (property.Type.Name, types.Find(property.Type.Name)) switch
        {
            (_, TypeDefinition.Enumeration { IsFlags: false } type)
                => new BrokenBody(property.Name, "\"notAMember\"", "must be one of " + string.Join(", ", type.Members.Select(member => member.Name))),
            (_, TypeDefinition.Enumeration type)
                => new BrokenBody(property.Name, "\"notAMember\"", "must combine " + string.Join(", ", type.Members.Select(member => member.Name))),
            (_, TypeDefinition.Structured) => new BrokenBody(property.Name, "\"not an object\"", "must be an object"),
            ("Edm.Boolean", _) => new BrokenBody(property.Name, "\"not a boolean\"", "must be true or false"),
            ("Edm.Byte" or "Edm.SByte" or "Edm.Int16" or "Edm.Int32" or "Edm.Int64", _)
                => new BrokenBody(property.Name, "\"not a number\"", "must be an integer"),
            ("Edm.Decimal" or "Edm.Single" or "Edm.Double", _) => new BrokenBody(property.Name, "\"not a number\"", "must be a number"),
            (_, null) when property.Type.IsPrimitive => new BrokenBody(property.Name, "7", "must be a string"),
            _ => null,
        };
    }

    private static bool IsRefused(BrokenBody broken, BodyJudge judge)
    {
        var pointer = JsonPointer.Member("", broken.Parameter);
        var body = new JsonObject { [broken.Parameter] = JsonNode.Parse(broken.Value) };
        return judge.Validate(JsonText.Read(body.ToJsonString()).Root!).Any(violation => violation.Pointer == pointer);
    }
}
