using System.Text.Json;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Derivation;

namespace AssignConformance.Tests.Schemas;

/// <summary>How much of the documented response type an operation's schema constrains.</summary>
internal enum ResponseCoverage
{
    /// <summary>The page links no response type, or documents no body.</summary>
    NotLinked,

    /// <summary>No source describes the linked type.</summary>
    NotResolvable,

    /// <summary>The linked type is an enumeration, or no source gives it a property.</summary>
    WithoutProperties,

    /// <summary>Every documented property of the type, and of the types derived from it, is constrained.</summary>
    All,

    /// <summary>A documented property is missing, or anything is admitted for it although its type is known.</summary>
    Some,
}

internal static class ResponseCoverages
{
    /// <param name="rows">The names of the rows that resource pages have for a type, by <c>version type</c>.</param>
    public static ResponseCoverage Of(Operation operation, TypeCatalogue types, ILookup<string, string> rows)
    {
        if (operation.ResponseType is not { } link || ContractDeriver.Derive(operation, types).Response is not { } response)
        {
            return ResponseCoverage.NotLinked;
        }

        if (types.FindNamed(link.Name, link.Link) is not { } type)
        {
            return ResponseCoverage.NotResolvable;
        }

        var concrete = type is TypeDefinition.Structured structured ? types.ConcreteTypes(structured) is { IsEmpty: false } found ? found : [structured] : [];
        if (concrete.All(each => types.AllProperties(each).IsEmpty))
        {
            return ResponseCoverage.WithoutProperties;
        }

        using var schema = JsonDocument.Parse(response.Schema);
        var definitions = schema.RootElement.GetProperty("definitions");
        return concrete.All(each => types.AllProperties(each).All(property => IsConstrained(definitions.GetProperty(each.Name), property, types))
                && types.SelfAndBases(each).SelectMany(type => rows[$"{types.Version} {type.Name}"]).All(name => definitions.GetProperty(each.Name).GetProperty("properties").TryGetProperty(name, out _)))
            ? ResponseCoverage.All
            : ResponseCoverage.Some;
    }

    /// <summary>The schema says more of the property than where it comes from; of a type that nobody describes nothing can be said.</summary>
    private static bool IsConstrained(JsonElement definition, PropertyDefinition property, TypeCatalogue types)
        => definition.GetProperty("properties").TryGetProperty(property.Name, out var schema)
            && (schema.EnumerateObject().Any(keyword => keyword.Name is not ("description" or "title")) || !IsDescribed(property.Type, types));

    private static bool IsDescribed(TypeReference type, TypeCatalogue types)
        => type.IsPrimitive ? type.Name != "Edm.Untyped" : types.Find(type.Name) is not null && type.Name != "microsoft.graph.Json";
}
