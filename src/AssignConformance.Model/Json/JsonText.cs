using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace AssignConformance.Model.Json;

/// <summary>Reads JSON strictly (RFC 8259: no comments, no trailing commas, nothing behind the value) and keeps every position.</summary>
public static class JsonText
{
    /// <summary>Values nested deeper than this many levels are a fault.</summary>
    public const int MaximumDepth = 256;

    /// <summary>Reads a text. Never throws; an empty text is a fault.</summary>
    public static JsonReading Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads UTF-8 bytes without a byte order mark. Never throws.</summary>
    public static JsonReading Read(ReadOnlyMemory<byte> utf8)
    {
        var positions = new PositionCursor(utf8);
        try
        {
            return new TreeBuilder(positions).Build(utf8.Span);
        }
        catch (JsonException exception)
        {
            var position = positions.AtLine((int)(exception.LineNumber ?? 0), (int)(exception.BytePositionInLine ?? 0));
            return new JsonReading(null, new JsonFault(Shorten(exception.Message), position), []);
        }
        catch (InvalidOperationException exception)
        {
            // An escaped lone surrogate: legal to the grammar, but not a text.
            return new JsonReading(null, new JsonFault(Shorten(exception.Message), positions.At(0)), []);
        }
    }

    /// <summary>The message without the position that System.Text.Json appends, and without its advice to callers.</summary>
    private static string Shorten(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).Replace(" Change the reader options.", "", StringComparison.Ordinal);
    }

    private sealed class TreeBuilder(PositionCursor positions)
    {
        /// <summary>Up to that many members, a look at each is quicker than a set of their names.</summary>
        private const int FewMembers = 16;

        private readonly ImmutableArray<DuplicateKey>.Builder _duplicates = ImmutableArray.CreateBuilder<DuplicateKey>();

        /// <summary>Where the value that is being built stands: a member's name or an item's index a level.</summary>
        private readonly Stack<object> _path = [];

        public JsonReading Build(ReadOnlySpan<byte> utf8)
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaximumDepth });
            reader.Read();
            var root = Value(ref reader);
            while (reader.Read())
            {
            }

            return new JsonReading(root, null, _duplicates.ToImmutable());
        }

        private JsonTree Value(ref Utf8JsonReader reader)
        {
            var start = positions.At((int)reader.TokenStartIndex);
            return reader.TokenType switch
            {
                JsonTokenType.StartObject => Object(ref reader, start),
                JsonTokenType.StartArray => Array(ref reader, start),
                JsonTokenType.String => new JsonTree.String(reader.GetString()!, start, End(ref reader)),
                JsonTokenType.Number => new JsonTree.Number(Encoding.UTF8.GetString(reader.ValueSpan), start, End(ref reader)),
                JsonTokenType.True or JsonTokenType.False => new JsonTree.Boolean(reader.GetBoolean(), start, End(ref reader)),
                JsonTokenType.Null => new JsonTree.Null(start, End(ref reader)),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        private JsonTree.Object Object(ref Utf8JsonReader reader, TextPosition start)
        {
            var members = ImmutableArray.CreateBuilder<JsonMember>();
            HashSet<string>? names = null;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                var nameStart = positions.At((int)reader.TokenStartIndex);
                var nameEnd = positions.At((int)reader.TokenStartIndex + reader.ValueSpan.Length + 2);
                if (IsDoubled(name, members, ref names))
                {
                    _duplicates.Add(new DuplicateKey(name, JsonPointer.Member(Pointer(), name), nameStart));
                }

                reader.Read();
                _path.Push(name);
                members.Add(new JsonMember(name, nameStart, nameEnd, Value(ref reader)));
                _path.Pop();
            }

            return new JsonTree.Object(members.DrainToImmutable(), start, End(ref reader));
        }

        private JsonTree.Array Array(ref Utf8JsonReader reader, TextPosition start)
        {
            var items = ImmutableArray.CreateBuilder<JsonTree>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                _path.Push(items.Count);
                items.Add(Value(ref reader));
                _path.Pop();
            }

            return new JsonTree.Array(items.DrainToImmutable(), start, End(ref reader));
        }

        private static bool IsDoubled(string name, ImmutableArray<JsonMember>.Builder members, ref HashSet<string>? names)
        {
            if (members.Count >= FewMembers)
            {
                names ??= new HashSet<string>(members.Select(member => member.Name), StringComparer.Ordinal);
                return !names.Add(name);
            }

            foreach (var member in members)
            {
                if (string.Equals(member.Name, name, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        private string Pointer()
            => _path.Reverse().Aggregate("", (pointer, part) => part is int index ? JsonPointer.Item(pointer, index) : JsonPointer.Member(pointer, (string)part));

        private TextPosition End(ref Utf8JsonReader reader) => positions.At((int)reader.BytesConsumed);
    }
}
