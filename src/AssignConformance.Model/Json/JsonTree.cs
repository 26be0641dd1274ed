using System.Collections.Immutable;

namespace AssignConformance.Model.Json;

/// <summary>A JSON value (RFC 8259) that knows where in its text it stands.</summary>
public abstract record JsonTree
{
    private JsonTree(TextPosition start, TextPosition end) => (Start, End) = (start, end);

    /// <summary>The value's first character.</summary>
    public TextPosition Start { get; }

    /// <summary>The character after the value's last.</summary>
    public TextPosition End { get; }

    /// <summary>The JSON Schema name of the value's type: object, array, string, number, boolean or null.</summary>
    public abstract string TypeName { get; }

    /// <summary>An object with its members in document order, doubled names included.</summary>
    public sealed record Object(ImmutableArray<JsonMember> Members, TextPosition Start, TextPosition End) : JsonTree(Start, End)
    {
        public override string TypeName => "object";

        /// <summary>The member of that exact name (the last where the name is doubled), or null.</summary>
        public JsonMember? Find(string name)
        {
            for (var index = Members.Length - 1; index >= 0; index--)
            {
                if (string.Equals(Members[index].Name, name, StringComparison.Ordinal))
                {
                    return Members[index];
                }
            }

            return null;
        }
    }

    public sealed record Array(ImmutableArray<JsonTree> Items, TextPosition Start, TextPosition End) : JsonTree(Start, End)
    {
        public override string TypeName => "array";
    }

    /// <summary>A string; <paramref name="Value"/> is unescaped.</summary>
    public sealed record String(string Value, TextPosition Start, TextPosition End) : JsonTree(Start, End)
    {
        public override string TypeName => "string";
    }

    /// <summary>A number, kept as written: no precision is lost before a check decides what it needs.</summary>
    public sealed record Number(string Raw, TextPosition Start, TextPosition End) : JsonTree(Start, End)
    {
        public override string TypeName => "number";
    }

    public sealed record Boolean(bool Value, TextPosition Start, TextPosition End) : JsonTree(Start, End)
    {
        public override string TypeName => "boolean";
    }

    public sealed record Null(TextPosition Start, TextPosition End) : JsonTree(Start, End)
    {
        public override string TypeName => "null";
    }
}
