using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AssignConformance.Model.Json;
using AssignConformance.Stubs.Mappings;

namespace AssignConformance.Stubs.Reading;

/// <summary>Reads matchers of a text, and what matchers of a body share with them.</summary>
internal static class MatcherReader
{
    internal const string Known = "equalTo, matches, doesNotMatch, contains, absent, or, and";

    /// <summary>A matcher of a text; null where it is faulty, which is then reported.</summary>
    public static ValueMatcher? ReadValue(JsonTree value, string pointer, FaultList faults)
        => Read(value, pointer, faults, Known, ReadValueField);

    /// <summary>A matcher by the one field that names it; null where it is faulty, which is then reported.</summary>
    /// <param name="known">The names of matchers that may stand here.</param>
    /// <param name="readField">Reads the matcher of that name.</param>
    public static T? Read<T>(JsonTree value, string pointer, FaultList faults, string known, Func<ObjectReader, string, T?> readField)
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

    public static ValueMatcher? ReadValueField(ObjectReader reader, string name)
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

    public static ImmutableArray<T> ReadList<T>(ObjectReader reader, string name, Func<JsonTree, string, FaultList, T?> read)
        where T : class
    {
        var items = reader.Items(name);
        if (items.Length < 2)
        {
            reader.Fault(name, "must hold two or more matchers");
        }

        return [.. items.Select((item, index) => read(item, JsonPointer.Item(reader.PointerTo(name), index), reader.Faults)).OfType<T>()];
    }
}
