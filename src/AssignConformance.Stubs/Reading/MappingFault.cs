using System.Globalization;

namespace AssignConformance.Stubs.Reading;

/// <summary>Why a mapping can't be used.</summary>
/// <param name="File">The mapping file, as it was named.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in UTF-16 code units.</param>
/// <param name="Pointer">JSON Pointer of the field within the file; empty for the whole file.</param>
public sealed record MappingFault(string File, int Line, int Column, string Pointer, string Message)
{
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {(Pointer.Length == 0 ? "" : Pointer + " ")}{Message}");
}
