using System.Collections.Immutable;

namespace AssignConformance.Model.Json;

/// <summary>What reading a JSON text gave: a tree, or the fault that stopped it.</summary>
public sealed record JsonReading(JsonTree? Root, JsonFault? Fault, ImmutableArray<DuplicateKey> DuplicateKeys);

/// <summary>Why and where a text is not JSON.</summary>
public sealed record JsonFault(string Message, TextPosition Position);

/// <summary>A member name that an object holds more than once; <paramref name="Pointer"/> is the member's JSON Pointer, the position that of the later name.</summary>
public sealed record DuplicateKey(string Name, string Pointer, TextPosition Position);
