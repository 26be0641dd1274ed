using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AssignConformance.Model.Json;
using AssignConformance.Stubs.Mappings;

namespace AssignConformance.Stubs.Reading;

/// <summary>Reads matchers: of a text, and of a body.</summary>
internal static class MatcherReader
{
    private const string Known = "equalTo, matches, doesNotMatch, contains, absent, or, and";
    private static readonly string[] s_schemaVersions = ["V4", "V6", "V7", "V201909", "V202012"];

    /// <summary>A matcher of a text; null where it is faulty, which is then reported.</summary>
    public static ValueMatcher? ReadValue(JsonTree value, string pointer, FaultList faults)
        => Read(value, pointer, faults, Known, ReadValueField);

    /// <summary>A matcher of a body; null where it is faulty, which is then reported.</summary>
    public static BodyMatcher? ReadBody(JsonTree value, string pointer, FaultList faults)
        => Read(value, pointer, faults, Known + ", equalToJson, matchesJsonSchema", ReadBodyField);

    private static T? Read<T>(JsonTree value, string pointer, FaultList faults, string known, Func<ObjectReader, string, T?> readField)
        where T : class
    {
        if (value is not JsonTree.Object @object)
        {
            faults.Add(value.Start, pointer, $"must be an object that holds a matcher, is {value.TypeName}");
            return null;
        }

        var names = known.Split(", ");
        var matchers = @object.Members.Where(member => names.Contains(member.Name, StringComparer.Ordinal)).ToList();
        if (matchers.Count != 1)
        {
            var unknown = @object.Members.FirstOrDefault(member => !names.Contains(member.Name, StringComparer.Ordinal));
            faults.Add(
                matchers.Count == 0 ? unknown?.NameStart ?? value.Start : matchers[1].NameStart,
                matchers.Count == 0 && unknown is not null ? JsonPointer.Member(pointer, unknown.Name) : pointer,
                $"must hold exactly one matcher; supported are {known}");
            return null;
        }

        var reader = new ObjectReader(@object, pointer, faults);
        var matcher = readField(reader, matchers[0].Name);
        reader.RefuseTheRest();
        return matcher;
    }

    private static ValueMatcher? ReadValueField(ObjectReader reader, string name)
    {
        switch (name)
        {
            case "equalTo":
                var ignoresCase = reader.Flag("caseInsensitive");
                return reader.Text(name) is { } expected ? new ValueMatcher.EqualTo(expected, ignoresCase) : null;
            case "contains":
                return reader.Text(name) is { } part ? new ValueMatcher.Containing(part) : null;
            case "matches":
                return ReadPattern(reader, name) is var (text, regex) ? new ValueMatcher.Pattern(text, regex) : null;
            case "doesNotMatch":
                return ReadPattern(reader, name) is var (other, otherRegex) ? new ValueMatcher.NoMatch(other, otherRegex) : null;
            case "absent":
                RequireTrue(reader, name);
                return new ValueMatcher.Absent();
            case "or":
                return new ValueMatcher.AnyOf(ReadList(reader, name, ReadValue));
            case "and":
                return new ValueMatcher.AllOf(ReadList(reader, name, ReadValue));
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static BodyMatcher? ReadBodyField(ObjectReader reader, string name) => name switch
    {
        "equalToJson" => ReadEqualToJson(reader),
        "matchesJsonSchema" => ReadSchema(reader),
        "or" => new BodyMatcher.AnyOf(ReadList(reader, name, ReadBody)),
        "and" => new BodyMatcher.AllOf(ReadList(reader, name, ReadBody)),
        _ => ReadValueField(reader, name) is { } matcher ? new BodyMatcher.Text(matcher) : null,
    };

    private static BodyMatcher.EqualToJson? ReadEqualToJson(ObjectReader reader)
    {
        var (ignoreOrder, ignoreExtra) = (reader.Flag("ignoreArrayOrder"), reader.Flag("ignoreExtraElements"));
        if (ReadJson(reader, "equalToJson") is not { } expected)
        {
            return null;
        }

        if (Texts(expected).Any(text => text.Contains("${json-unit", StringComparison.Ordinal) || text.Contains("#{json-unit", StringComparison.Ordinal)))
        {
            reader.Fault("equalToJson", "holds a json-unit placeholder, which is not supported");
            return null;
        }

        return new BodyMatcher.EqualToJson(expected, ignoreOrder, ignoreExtra);
    }

    private static BodyMatcher.MatchesSchema? ReadSchema(ObjectReader reader)
    {
        if (reader.Text("schemaVersion") is { } version && !s_schemaVersions.Contains(version, StringComparer.Ordinal))
        {
            reader.Fault("schemaVersion", $"must be one of {string.Join(", ", s_schemaVersions)}, is {version}");
        }

        return ReadJson(reader, "matchesJsonSchema") is { } schema
            ? new BodyMatcher.MatchesSchema(new LazySchema(schema, reader.Faults.Place(reader.Any("matchesJsonSchema")!)))
            : null;
    }

    /// <summary>An object or array as it stands, or a text that is read as JSON.</summary>
    private static JsonTree? ReadJson(ObjectReader reader, string name)
    {
        switch (reader.Any(name))
        {
            case JsonTree.Object or JsonTree.Array:
                return reader.Any(name);
            case JsonTree.String text when JsonText.Read(text.Value) is var reading:
                if (reading is { Fault: null, DuplicateKeys: [] })
                {
                    return reading.Root;
                }

                var fault = reading.Fault ?? new JsonFault($"{reading.DuplicateKeys[0].Pointer} stands twice", reading.DuplicateKeys[0].Position);
                reader.Fault(name, $"holds a text that is not JSON at its {fault.Position.Line}:{fault.Position.Column}: {fault.Message}");
                return null;
            default:
                reader.Fault(name, "must be an object, an array, or JSON in a text");
                return null;
        }
    }

    private static (string Text, Regex Regex)? ReadPattern(ObjectReader reader, string name)
    {
        try
        {
            return reader.Text(name) is { } text ? (text, JavaPattern.Read(text)) : null;
        }
        catch (FormatException exception)
        {
            reader.Fault(name, exception.Message);
            return null;
        }
    }

    private static void RequireTrue(ObjectReader reader, string name)
    {
        if (reader.Any(name) is not JsonTree.Boolean { Value: true })
        {
            reader.Fault(name, "must be true");
        }
    }

    private static ImmutableArray<T> ReadList<T>(ObjectReader reader, string name, Func<JsonTree, string, FaultList, T?> read)
        where T : class
    {
        var items = reader.Items(name);
        if (items.Length < 2)
        {
            reader.Fault(name, "must hold two or more matchers");
        }

        return [.. items.Select((item, index) => read(item, JsonPointer.Item(reader.PointerTo(name), index), reader.Faults)).OfType<T>()];
    }

    private static IEnumerable<string> Texts(JsonTree value) => value switch
    {
        JsonTree.String text => [text.Value],
        JsonTree.Array array => array.Items.SelectMany(Texts),
        JsonTree.Object @object => @object.Members.SelectMany(member => Texts(member.Value)),
        _ => [],
    };
}
