namespace AssignConformance.Docs;

/// <summary>Why a file could not be read as a text, and the line (from 1) that says so.</summary>
internal sealed record FileFault(string Message, int Line = 1);
