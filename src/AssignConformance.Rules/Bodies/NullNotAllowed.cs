using AssignConformance.Model.Types;

namespace AssignConformance.Rules.Bodies;

/// <summary>AC3008: null stands where the property can't be null.</summary>
public sealed class NullNotAllowed : IPageRule
{
    public Rule Rule { get; } = new("AC3008", "null-not-allowed", Severity.Error, "\"{0}\" is null, and it can't be ({1}).")
    {
        Rationale = "The service refuses the null in a request; a typed client does not expect it in a response.",
        Example = "\"id\": null",
        Fix = "Write a value, or say that the property is nullable.",
    };

    /// <remarks>Of collections nothing is said: they are never null in OData, and services send null for them all the same.</remarks>
    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from body in page.Bodies(context)
           from value in body.Values
           where value is { Value: JsonTree.Null, Property: not null, IsControl: false }
           where (value.Property!.IsNullable == false && !value.Property.Type.IsCollection) || IsKey(value.Owner?.Type, value.Property.Name, context.Types)
           select body.OnValue(Rule, value, [value.Property!.Name, Source(value.Property).ToString()]);

    /// <summary>Metadata says of every property whether it can be null; a page's row is cited where there is none.</summary>
    private static Provenance Source(PropertyDefinition property) => property.Sources.FirstOrDefault(source => source.Kind == ProvenanceKind.Metadata) ?? property.Sources[0];

    /// <summary>A key is never null (OData CSDL 4.01 §6.5).</summary>
    private static bool IsKey(TypeDefinition.Structured? type, string name, TypeCatalogue types)
        => type is not null && types.SelfAndBases(type).Any(each => each.Key.Contains(name, StringComparer.Ordinal));
}
