using System.Collections.Immutable;

namespace AssignConformance.Reports.Html;

/// <summary>A text as lines to be shown.</summary>
/// <param name="Note">What a reader must know of it (not JSON, cut), or null.</param>
public sealed record CodeView(ImmutableArray<CodeLine> Lines, string? Note)
{
    public bool IsJson { get; init; }

    /// <summary>The text goes on behind the lines.</summary>
    public bool IsCut { get; init; }

    /// <summary>Texts are cut after this many UTF-16 code units.</summary>
    public const int Limit = 64 * 1024;
}

/// <summary>A line.</summary>
/// <param name="Depth">Levels of indentation, for the hanging indent of a line that wraps.</param>
/// <param name="Marks">What is to be said of it.</param>
public sealed record CodeLine(int Depth, ImmutableArray<CodeToken> Tokens, ImmutableArray<CodeMark> Marks);

/// <summary>A stretch of a line.</summary>
public readonly record struct CodeToken(CodeKind Kind, string Text, bool IsMarked = false);

/// <summary>What a stretch is, for its colour.</summary>
public enum CodeKind
{
    Plain,
    Name,
    Text,
    Literal,
}

/// <summary>A mark on a line.</summary>
/// <param name="Number">The mismatch's number within its scenario, from 1.</param>
/// <param name="Missing">The member that the value on this line lacks, or null where the value itself is meant.</param>
public sealed record CodeMark(int Number, string? Missing);
