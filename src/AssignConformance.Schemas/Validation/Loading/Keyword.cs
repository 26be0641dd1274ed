using AssignConformance.Model.Json;

namespace AssignConformance.Schemas.Validation.Loading;

/// <summary>A keyword of a schema text.</summary>
/// <param name="Schema">The schema that it stands in.</param>
/// <param name="Pointer">JSON Pointer of its value.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
internal sealed record Keyword(JsonTree.Object Schema, string Pointer, string Name, JsonTree Value);
