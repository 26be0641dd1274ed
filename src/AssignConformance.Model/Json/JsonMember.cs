namespace AssignConformance.Model.Json;

/// <summary>A member of a JSON object: its unescaped name, where the name stands, and the value.</summary>
public sealed record JsonMember(string Name, TextPosition NameStart, TextPosition NameEnd, JsonTree Value);
