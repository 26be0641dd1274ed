using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Stubs.Matching;

namespace AssignConformance.Stubs.Mappings;

/// <summary>What the body of a request must be. An empty body is an absent one.</summary>
public abstract record BodyMatcher
{
    private BodyMatcher()
    {
    }

    /// <summary>Why the body does not match, in one line, or null where it does.</summary>
    public abstract string? Difference(RequestBody body);

    /// <summary>Whether a JSON schema has a say in it.</summary>
    public virtual bool HoldsSchema => false;

    /// <summary>The body as text (UTF-8) is what a value matcher asks for.</summary>
    public sealed record Text(ValueMatcher Matcher) : BodyMatcher
    {
        public override string? Difference(RequestBody body)
            => Matcher.Matches(body.Text) ? null : $"expected {Matcher.Describe()}, was {(body.IsEmpty ? "none" : "another text")}";
    }

    /// <summary>The body is this JSON value; numbers compare by value, members in any order.</summary>
    public sealed record EqualToJson(JsonTree Expected, bool IgnoreArrayOrder, bool IgnoreExtraElements) : BodyMatcher
    {
        public override string? Difference(RequestBody body)
            => body.WhyNotJson ?? JsonComparison.Difference(Expected, body.Json!, this);
    }

    /// <summary>The body conforms to this schema.</summary>
    public sealed record MatchesSchema(LazySchema Schema) : BodyMatcher
    {
        public override bool HoldsSchema => true;

        public override string? Difference(RequestBody body)
            => body.WhyNotJson ?? (body.Violations(Schema) is [var first, .. var others] ? Describe(first, others.Length) : null);

        private static string Describe(SchemaViolation violation, int others)
        {
            // The message names pointer and source itself, a long pointer shortened.
            var pointer = violation.Message.Contains(violation.Pointer, StringComparison.Ordinal) ? "" : violation.Pointer + ": ";
            var more = others == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" (and {others} more)");
            return $"{pointer}{violation.Message} [{violation.Keyword}]{more}";
        }
    }

    public sealed record AnyOf(ImmutableArray<BodyMatcher> Matchers) : BodyMatcher
    {
        public override bool HoldsSchema => Matchers.Any(matcher => matcher.HoldsSchema);

        public override string? Difference(RequestBody body)
        {
            var differences = new List<string>();
            foreach (var matcher in Matchers)
            {
                if (matcher.Difference(body) is not { } difference)
                {
                    return null;
                }

                differences.Add(difference);
            }

            return string.Join(", and: ", differences.Distinct(StringComparer.Ordinal));
        }
    }

    public sealed record AllOf(ImmutableArray<BodyMatcher> Matchers) : BodyMatcher
    {
        public override bool HoldsSchema => Matchers.Any(matcher => matcher.HoldsSchema);

        public override string? Difference(RequestBody body)
            => Matchers.Select(matcher => matcher.Difference(body)).FirstOrDefault(difference => difference is not null);
    }
}
