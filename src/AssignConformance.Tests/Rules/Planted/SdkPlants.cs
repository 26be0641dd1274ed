using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Tests.Rules.Planted;

/// <summary>Faults that the SDK contradicts, in objects that it reads.</summary>
internal static class SdkPlants
{
    public static IEnumerable<Plant> All { get; } =
    [
        new("type without a class of the SDK", page => from value in Shown(page)
            where value is { Name: "@odata.type", Value: JsonTree.String } && IsRead(page, value.Typed.Owner!)
            select value.Replace("\"#microsoft.graph.plantedType\"").ExpectingHere("AC6001") with { KeepsOthers = true }) { IsOfSdk = true },
        new("property that a class of the SDK lacks", page => from value in Shown(page)
            where value.IsClosedObject && IsRead(page, value.Typed)
            where ((JsonTree.Object)value.Value).Find("@odata.type") is not null || page.Types.DirectlyDerived(value.Typed.Type!.Name).IsEmpty
            from edit in value.Insert(BodyPlants.Unknown)
            select edit.ExpectingHere("AC6002")) { IsOfSdk = true },
        new("member that an enumeration of the SDK lacks", page => from value in Shown(page)
            where value is { IsText: true, Typed.DeclaredType: { } type } && page.Types.Find(value.Typed.DeclaredType!.Name) is TypeDefinition.Enumeration && IsRead(page, value.Typed.Owner!)
            select value.Replace("\"plantedMember\"").ExpectingHere("AC6003")) { IsOfSdk = true },
        new("moment that the SDK can't read", page => from value in Shown(page)
            where value is { IsText: true, Typed.DeclaredType: { Name: "Edm.DateTimeOffset", IsCollection: false } } && IsRead(page, value.Typed.Owner!)
            select value.Replace("\"2020-13-45T00:00:00Z\"").ExpectingHere("AC6003")) { IsOfSdk = true },
    ];

    private static IEnumerable<ShownValue> Shown(SourcePage page) => page.Path.StartsWith("v1.0/", StringComparison.Ordinal) ? page.Requests.Concat(page.Responses) : [];

    /// <summary>An outermost object of a type whose class read one.</summary>
    private static bool IsRead(SourcePage page, TypedValue holder)
        => holder is { Property: null, Type: { } type, Owner: null or { Type: null, Owner: null or { Type: null } } }
            && page.Sdk.Classes.Any(name => name.Split('.')[^1].Equals(type.ShortName, StringComparison.OrdinalIgnoreCase));
}
