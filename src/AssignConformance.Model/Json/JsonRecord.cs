using System.Collections.Immutable;

namespace AssignConformance.Model.Json;

/// <summary>A record of a <see cref="JsonRecordList"/>.</summary>
public sealed class JsonRecord(string file, JsonTree item, ImmutableDictionary<string, JsonTree.String> fields)
{
    /// <summary>The text of a field.</summary>
    public string this[string field] => fields[field].Value;

    /// <summary>The text of a field that may be left out, or null.</summary>
    public string? Find(string field) => fields.GetValueOrDefault(field)?.Value;

    /// <summary>The record's place in its file.</summary>
    public SourceSpan Span { get; } = new(file, item.Start.Line, item.Start.Column, item.End.Line, item.End.Column);

    /// <summary>A fault at the value of a field.</summary>
    public JsonFormException Fault(string field, string what) => new(file, fields[field].Start, what);
}
