using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AssignConformance.Stubs.Mappings;

/// <summary>What a text must be; null is the absence of one.</summary>
public abstract record ValueMatcher
{
    private ValueMatcher()
    {
    }

    public abstract bool Matches(string? value);

    /// <summary>What is asked for, to stand behind "expected".</summary>
    public abstract string Describe();

    public sealed record EqualTo(string Expected, bool CaseInsensitive) : ValueMatcher
    {
        public override bool Matches(string? value)
            => string.Equals(Expected, value, CaseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

        public override string Describe() => $"\"{Expected}\"{(CaseInsensitive ? " in any case" : "")}";
    }

    /// <summary>The whole value matches.</summary>
    public sealed record Pattern(string Text, Regex Regex) : ValueMatcher
    {
        public override bool Matches(string? value) => value is not null && Regex.IsMatch(value);

        public override string Describe() => $"a match of \"{Text}\"";
    }

    /// <summary>The whole value does not match; an absent one does not either, so it satisfies this (WireMock 3.13.2).</summary>
    public sealed record NoMatch(string Text, Regex Regex) : ValueMatcher
    {
        public override bool Matches(string? value) => value is null || !Regex.IsMatch(value);

        public override string Describe() => $"no match of \"{Text}\"";
    }

    public sealed record Containing(string Part) : ValueMatcher
    {
        public override bool Matches(string? value) => value is not null && value.Contains(Part, StringComparison.Ordinal);

        public override string Describe() => $"a text that holds \"{Part}\"";
    }

    public sealed record Absent : ValueMatcher
    {
        public override bool Matches(string? value) => value is null;

        public override string Describe() => "none";
    }

    public sealed record AnyOf(ImmutableArray<ValueMatcher> Matchers) : ValueMatcher
    {
        public override bool Matches(string? value) => Matchers.Any(matcher => matcher.Matches(value));

        public override string Describe() => string.Join(" or ", Matchers.Select(matcher => matcher.Describe()));
    }

    public sealed record AllOf(ImmutableArray<ValueMatcher> Matchers) : ValueMatcher
    {
        public override bool Matches(string? value) => Matchers.All(matcher => matcher.Matches(value));

        public override string Describe() => string.Join(" and ", Matchers.Select(matcher => matcher.Describe()));
    }
}
