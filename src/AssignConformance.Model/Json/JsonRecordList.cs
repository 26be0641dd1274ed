using System.Collections.Immutable;

namespace AssignConformance.Model.Json;

/// <summary>Reads the files that people write for us: one object with one list of records, each with the same fields, all of them texts.</summary>
public static class JsonRecordList
{
    /// <summary>Reads <c>{"list": [{"field": "text", …}]}</c> strictly: nothing unknown, nothing doubled, nothing left out, no empty text.</summary>
    /// <param name="file">How messages and sources name the file.</param>
    /// <param name="list">The list's name.</param>
    /// <param name="record">What messages call a record: <c>completion</c>.</param>
    /// <exception cref="JsonFormException">The text is not of that form.</exception>
    public static ImmutableArray<JsonRecord> Read(string file, string text, string list, string record, ImmutableArray<string> fields)
        => Read(file, text, list, record, fields, []);

    /// <summary>As the other, with fields that a record may leave out.</summary>
    /// <param name="optional">Their names; where they are given they are texts likewise.</param>
    /// <exception cref="JsonFormException">The text is not of that form.</exception>
    public static ImmutableArray<JsonRecord> Read(string file, string text, string list, string record, ImmutableArray<string> fields, ImmutableArray<string> optional)
    {
        var reading = JsonText.Read(text);
        if (reading.Fault is { } fault)
        {
            throw new JsonFormException(file, fault.Position, $"this is not JSON: {fault.Message}");
        }

        if (!reading.DuplicateKeys.IsEmpty)
        {
            throw new JsonFormException(file, reading.DuplicateKeys[0].Position, $"the name \"{reading.DuplicateKeys[0].Name}\" stands twice. Remove one.");
        }

        var root = reading.Root as JsonTree.Object ?? throw new JsonFormException(file, reading.Root!.Start, $"an object with \"{list}\" is expected.");
        if (root.Members.FirstOrDefault(member => member.Name != list) is { } stranger)
        {
            throw new JsonFormException(file, stranger.NameStart, $"\"{stranger.Name}\" is not known here; the only member is \"{list}\".");
        }

        var items = root.Find(list)?.Value as JsonTree.Array ?? throw new JsonFormException(file, root.Start, $"\"{list}\" must be an array.");
        return [.. items.Items.Select(item => ReadRecord(file, item, record, fields, optional))];
    }

    private static JsonRecord ReadRecord(string file, JsonTree item, string record, ImmutableArray<string> fields, ImmutableArray<string> optional)
    {
        var members = item as JsonTree.Object ?? throw new JsonFormException(file, item.Start, $"a {record} must be an object.");
        if (members.Members.FirstOrDefault(member => !fields.Contains(member.Name) && !optional.Contains(member.Name)) is { } stranger)
        {
            throw new JsonFormException(file, stranger.NameStart, $"\"{stranger.Name}\" is not known here; a {record} has {string.Join(", ", fields.Concat(optional))}.");
        }

        return new JsonRecord(file, item, fields.Concat(optional.Where(field => members.Find(field) is not null)).ToImmutableDictionary(field => field, field => members.Find(field)?.Value switch
        {
            JsonTree.String text when !string.IsNullOrWhiteSpace(text.Value) => text,
            { } other => throw new JsonFormException(file, other.Start, $"\"{field}\" must be a string with text in it."),
            null => throw new JsonFormException(file, item.Start, $"the {record} lacks \"{field}\"."),
        }));
    }
}
