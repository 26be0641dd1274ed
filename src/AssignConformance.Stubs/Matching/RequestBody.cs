using System.Collections.Immutable;
using System.Text;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Stubs.Mappings;

namespace AssignConformance.Stubs.Matching;

/// <summary>The body of a request, after content decoding. It is read as JSON at most once, and held against each schema at most once.</summary>
/// <remarks>For one request on one thread at a time.</remarks>
public sealed class RequestBody(ReadOnlyMemory<byte> bytes)
{
    private readonly Dictionary<LazySchema, ImmutableArray<SchemaViolation>> _violations = [];
    private JsonReading? _reading;

    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public bool IsEmpty => Bytes.IsEmpty;

    /// <summary>The body as UTF-8, or null where it is empty.</summary>
    public string? Text => IsEmpty ? null : Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>The value, or null where the body is not JSON.</summary>
    public JsonTree? Json => WhyNotJson is null ? Reading.Root : null;

    /// <summary>Why the body is not JSON, or null where it is.</summary>
    /// <remarks>Strict by RFC 8259, and a doubled name is a fault: WireMock's own parser lets comments, single quotes, trailing text and doubled names pass.</remarks>
    public string? WhyNotJson => (IsEmpty, Reading) switch
    {
        (true, _) => "expected JSON, was none",
        (_, { Fault: { } fault }) => $"not JSON at {fault.Position.Line}:{fault.Position.Column}: {fault.Message}",
        (_, { DuplicateKeys: [var twice, ..] }) => $"not JSON at {twice.Position.Line}:{twice.Position.Column}: {twice.Pointer} stands twice",
        _ => null,
    };

    private JsonReading Reading => _reading ??= JsonText.Read(Bytes);

    /// <summary>Where the body, which is JSON, breaks a schema.</summary>
    /// <exception cref="SchemaUnusableException">The schema can't be built.</exception>
    public ImmutableArray<SchemaViolation> Violations(LazySchema schema)
    {
        if (!_violations.TryGetValue(schema, out var violations))
        {
            violations = schema.Validate(Json ?? throw new InvalidOperationException("A schema is asked only about JSON."));
            _violations.Add(schema, violations);
        }

        return violations;
    }
}
