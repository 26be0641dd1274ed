using AssignConformance.Model.Types;
using AssignConformance.Schemas.Sdk;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Sdk;

/// <summary>AC6002: a body holds a property that the SDK's class lacks.</summary>
public sealed class MemberWithoutProperty : ISdkRule
{
    public Rule Rule { get; } = new("AC6002", "sdk-property-unknown", Severity.Note, "The class {1} of {2} has no property \"{0}\".")
    {
        Rationale = "A typed client finds such a value among additional data only, and has no property to set it by. The SDK may be newer than the page, or older.",
        Example = "\"deviceStatus\": \"active\" in an object whose class has no DeviceStatus",
        Fix = "Check the name, and that the version still has the property; where it has, there is nothing to do but to know it.",
    };

    /// <summary>Each property of a class once, where it is met first. The envelope <c>value</c> is no property.</summary>
    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => (from heard in HeardBody.Of(page, context)
            from property in heard.Testimony.UnknownProperties
            where property.Pointer != "/value"
            let value = heard.At(property.Pointer)
            where !MayHoldMore(value.Owner!, property.Class, context.Types)
            select (heard, property, value)).DistinctBy(each => (each.property.Class, each.value.Member!.Name))
            .Select(each => each.heard.Body.OnName(Rule, each.value, [each.value.Member!.Name, each.property.Class, TypedClient.Package]));

    /// <summary>The object may have members that its class lacks: its type is open, or it names no type and may be of a derived one.</summary>
    private static bool MayHoldMore(TypedValue owner, string @class, TypeCatalogue types)
    {
        var isNamed = ((JsonTree.Object)owner.Value).Find("@odata.type") is not null;
        return new[] { owner.Type ?? Structured(owner.DeclaredType?.Name, types), Structured(WireName(@class), types) }.OfType<TypeDefinition.Structured>()
            .Any(type => types.SelfAndBases(type).Any(each => each.IsOpen) || (!isNamed && (type.IsAbstract || !types.DirectlyDerived(type.Name).IsEmpty)));
    }

    private static TypeDefinition.Structured? Structured(string? name, TypeCatalogue types) => name is null ? null : types.Find(name) as TypeDefinition.Structured;

    /// <summary>The type's name, as nearly all classes are called by theirs.</summary>
    private static string WireName(string @class) => "microsoft.graph." + string.Join('.', @class.Split('.').Select(part => char.ToLowerInvariant(part[0]) + part[1..]));
}
