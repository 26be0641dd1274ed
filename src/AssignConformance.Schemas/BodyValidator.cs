#pragma warning disable
using System.Collections.Immutable;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
namespace AssignConformance.Schemas;
public sealed class BodyValidator { public static BodyValidator FromSchema(string s) => new(); public ImmutableArray<SchemaViolation> Validate(JsonTree t) => []; }
