using System.Collections.Frozen;
using System.Collections.Immutable;
using AssignConformance.Model.Wire;

namespace AssignConformance.Tenant.Redaction;

/// <summary>Header fields as they may be stored.</summary>
internal static class HeaderRedaction
{
    private static readonly FrozenSet<string> s_neverStored = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "Proxy-Authenticate");

    /// <summary>Fields of answers whose values are kept, less secrets and ids.</summary>
    private static readonly FrozenSet<string> s_kept = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Allow", "Cache-Control", "Content-Encoding", "Content-Length", "Content-Type", "Location", "OData-Version", "Preference-Applied", "Retry-After",
        "Transfer-Encoding", "Vary", "x-ms-ags-diagnostic");

    /// <summary>Fields that tell one request from another: a GUID in them is nobody's.</summary>
    private static readonly FrozenSet<string> s_correlation = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "Date", "client-request-id", "request-id");

    public static ImmutableArray<WireField> OfRequest(ImmutableArray<WireField> fields, TextRedaction text)
        => [.. Storable(fields).Select(field => field with { Value = text.Redact(field.Value, s_correlation.Contains(field.Name) ? UnknownGuid.Keep : UnknownGuid.Alias) })];

    public static ImmutableArray<WireField> OfResponse(ImmutableArray<WireField> fields, TextRedaction text)
        => [.. Storable(fields).Select(field => field with
        {
            Value = s_correlation.Contains(field.Name) ? text.Redact(field.Value, UnknownGuid.Keep)
                : s_kept.Contains(field.Name) ? text.Redact(field.Value, UnknownGuid.Alias)
                : "<string>",
        })];

    private static IEnumerable<WireField> Storable(ImmutableArray<WireField> fields) => fields.Where(field => !s_neverStored.Contains(field.Name));
}
