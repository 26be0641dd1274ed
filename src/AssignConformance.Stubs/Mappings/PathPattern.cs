using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AssignConformance.Stubs.Mappings;

/// <summary>What the path of a request must be. Paths are compared as they were sent: nothing is decoded, no dot segment removed.</summary>
public abstract record PathPattern
{
    private PathPattern()
    {
    }

    /// <summary>The pattern as the mapping writes it.</summary>
    public abstract string Text { get; }

    /// <summary><c>urlPath</c>: exactly this path.</summary>
    public sealed record Literal(string Path) : PathPattern
    {
        public override string Text => Path;
    }

    /// <summary><c>urlPathTemplate</c>: a variable stands for one or more characters other than <c>/</c>; <c>%2F</c> is such characters.</summary>
    public sealed record Template(string Path, ImmutableArray<PathSegment> Segments) : PathPattern
    {
        public override string Text => Path;
    }

    /// <summary><c>urlPathPattern</c>: the whole path matches.</summary>
    public sealed record Expression(string Pattern, Regex Regex) : PathPattern
    {
        public override string Text => Pattern;

        /// <summary>What every path that matches begins with; may be empty.</summary>
        public string Prefix { get; } = JavaPattern.LiteralPrefix(Pattern);
    }
}

/// <summary>A segment of a path template.</summary>
/// <param name="Text">The segment as written.</param>
/// <param name="Regex">Null for a literal segment.</param>
/// <param name="IsVariable">The whole segment is one variable.</param>
public sealed record PathSegment(string Text, Regex? Regex, bool IsVariable)
{
    public bool Matches(string segment)
        => IsVariable ? segment.Length > 0 : Regex?.IsMatch(segment) ?? string.Equals(Text, segment, StringComparison.Ordinal);
}
