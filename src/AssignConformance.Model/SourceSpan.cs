namespace AssignConformance.Model;

/// <summary>A stretch of a source file that a finding can point to.</summary>
/// <param name="File">Path below the docs root (or of the metadata file), with <c>/</c> as separator.</param>
/// <param name="Line">First line, counted from 1.</param>
/// <param name="Column">First column, counted from 1 in UTF-16 code units.</param>
/// <param name="EndLine">Last line, counted from 1.</param>
/// <param name="EndColumn">Column after the last character (end-exclusive).</param>
public readonly record struct SourceSpan(string File, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>A span of <paramref name="length"/> UTF-16 code units within one line.</summary>
    public static SourceSpan InLine(string file, int line, int column, int length)
        => new(file, line, column, line, column + length);

    /// <summary>True where the line lies within this span.</summary>
    public bool CoversLine(int line) => line >= Line && line <= EndLine;

    /// <summary><c>file:line:column</c>, the form editors understand.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}
