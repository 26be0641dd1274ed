using System.Collections.Immutable;
using System.Globalization;

namespace AssignConformance.Scenarios.Features;

/// <summary>A Cucumber tag expression: tags with <c>not</c>, <c>and</c>, <c>or</c> and parentheses, in that order of binding.</summary>
/// <remarks>Source: Cucumber's reference, "Tag expressions". No package of it restores here.</remarks>
public abstract record TagExpression
{
    private TagExpression()
    {
    }

    /// <summary>Whether a scenario with these tags is chosen.</summary>
    public abstract bool Matches(ImmutableArray<string> tags);

    /// <summary>The tags that the expression names.</summary>
    public abstract IEnumerable<string> Tags { get; }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">It is no tag expression; the message names the column (counted from 1) and what was expected.</exception>
    public static TagExpression Parse(string text)
    {
        var reader = new Reader(text);
        var expression = reader.Or();
        reader.End();
        return expression;
    }

    private sealed record Named(string Tag) : TagExpression
    {
        public override IEnumerable<string> Tags => [Tag];

        public override bool Matches(ImmutableArray<string> tags) => tags.Contains(Tag, StringComparer.Ordinal);
    }

    private sealed record Not(TagExpression Inner) : TagExpression
    {
        public override IEnumerable<string> Tags => Inner.Tags;

        public override bool Matches(ImmutableArray<string> tags) => !Inner.Matches(tags);
    }

    private sealed record And(TagExpression Left, TagExpression Right) : TagExpression
    {
        public override IEnumerable<string> Tags => Left.Tags.Concat(Right.Tags);

        public override bool Matches(ImmutableArray<string> tags) => Left.Matches(tags) && Right.Matches(tags);
    }

    private sealed record Either(TagExpression Left, TagExpression Right) : TagExpression
    {
        public override IEnumerable<string> Tags => Left.Tags.Concat(Right.Tags);

        public override bool Matches(ImmutableArray<string> tags) => Left.Matches(tags) || Right.Matches(tags);
    }

    private sealed class Reader(string text)
    {
        private int _position;

        public TagExpression Or()
        {
            var left = AndTerm();
            while (Take("or"))
            {
                left = new Either(left, AndTerm());
            }

            return left;
        }

        public void End()
        {
            if (Peek() is { Length: > 0 } rest)
            {
                throw Fault($"'and', 'or' or the end, not '{rest}'");
            }
        }

        private TagExpression AndTerm()
        {
            var left = Term();
            while (Take("and"))
            {
                left = new And(left, Term());
            }

            return left;
        }

        private TagExpression Term()
        {
            if (Take("not"))
            {
                return new Not(Term());
            }

            if (Take("("))
            {
                var inner = Or();
                return Take(")") ? inner : throw Fault("')'");
            }

            var word = Peek();
            if (word.Length < 2 || word[0] != '@')
            {
                throw Fault(word.Length == 0 ? "a tag such as @smoke, not the end" : $"a tag such as @smoke, not '{word}'");
            }

            Take(word);
            return new Named(word);
        }

        private bool Take(string word)
        {
            if (!string.Equals(Peek(), word, StringComparison.Ordinal))
            {
                return false;
            }

            _position += word.Length;
            return true;
        }

        /// <summary>The next word or parenthesis, empty at the end; blanks before it are passed over.</summary>
        private string Peek()
        {
            while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            {
                _position++;
            }

            var end = _position;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')'))
            {
                end++;
            }

            return end == _position && end < text.Length ? text[end..(end + 1)] : text[_position..end];
        }

        private FormatException Fault(string expected) => new(string.Create(
            CultureInfo.InvariantCulture, $"The tag expression \"{text}\" is wrong at column {_position + 1}: expected {expected}. Example: @smoke and not @rejected."));
    }
}
