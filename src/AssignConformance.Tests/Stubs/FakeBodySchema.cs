using System.Collections.Immutable;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Stubs.Mappings;

namespace AssignConformance.Tests.Stubs;

/// <summary>Knows just <c>{"required": ["name"]}</c>: the stub host's tests are not about schemas.</summary>
internal sealed class FakeBodySchema(string required) : IBodySchema
{
    public static IBodySchema Build(string schema)
        => JsonPointer.Find(JsonText.Read(schema).Root!, "/required/0") is JsonTree.String name
            ? new FakeBodySchema(name.Value)
            : throw new NotSupportedException("the keyword \"frobnicate\" is unknown");

    public ImmutableArray<SchemaViolation> Validate(JsonTree root)
        => root is JsonTree.Object @object && @object.Find(required) is not null
            ? []
            : [new SchemaViolation("/" + required, "required", $"\"{required}\" is missing – it must be there", "page.md:7")];
}
