using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Sdk;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Tests.Schemas.Sdk;

/// <summary>Bodies that are declared to be of a type of <c>microsoft.graph</c>, and what a typed client makes of them.</summary>
internal static class ReadBody
{
    /// <param name="type">The name below <c>microsoft.graph</c>.</param>
    public static SdkTestimony As(string type, string json)
    {
        var name = "microsoft.graph." + type;
        var types = new TypeCatalogue("v1.0", [new TypeDefinition.Structured { Name = name, Sources = [] }], [], isClosed: false);
        return TypedClient.Read(json, TypedWalk.Visit(JsonText.Read(json).Root!, new DeclaredBody.Instance(new TypeReference(name, IsCollection: false)), types), types);
    }

    /// <summary>What is said of the body: "Kind pointer type" a loss, "no property pointer class", "no class pointer type".</summary>
    public static IEnumerable<string> Told(string type, string json)
    {
        var testimony = As(type, json);
        return testimony.Losses.Select(loss => $"{loss.Kind} {loss.Pointer} {loss.Type}")
            .Concat(testimony.UnknownProperties.Select(property => $"no property {property.Pointer} {property.Class}"))
            .Concat(testimony.UnknownTypes.Select(unknown => $"no class {unknown.Pointer} {unknown.Name}"));
    }
}
