namespace AssignConformance.Model.Json;

/// <summary>A place in a text: 1-based line and column (UTF-16 code units), and the 0-based offset they stand for, in UTF-16 code units.</summary>
public readonly record struct TextPosition(int Offset, int Line, int Column);
