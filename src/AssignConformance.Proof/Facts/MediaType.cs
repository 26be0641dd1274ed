using AssignConformance.Model.Contracts;

namespace AssignConformance.Proof.Facts;

/// <summary>Media types of bodies (RFC 9110 §8.3.1): type and subtype, in any case of letters.</summary>
/// <remarks>
/// Parameters say nothing: RFC 8259 §11 defines none for <c>application/json</c>, and a charset, whichever it names, has no effect on recipients. So even
/// <c>charset=utf-16</c> is no lie about a body that is UTF-8; bytes that are not UTF-8 are (§8.1).
/// </remarks>
internal static class MediaType
{
    public const string Field = "Content-Type";
    public const string Json = "application/json";

    /// <summary>The media type of a field's value without its parameters; null where there is none.</summary>
    public static string? Of(string? value) => value?.Split(';')[0].Trim() is { Length: > 0 } bare ? bare : null;

    /// <summary>The media type of the documented response body: the example's field, else JSON.</summary>
    public static string OfResponse(ContractExample example)
        => Of(example.ResponseHeaders.FirstOrDefault(field => string.Equals(field.Name, Field, StringComparison.OrdinalIgnoreCase))?.Value) ?? Json;

    /// <summary>The media type of the documented request body: the example's field, else JSON.</summary>
    public static string OfRequest(ContractExample example)
        => Of(example.RequestHeaders.FirstOrDefault(field => string.Equals(field.Name, Field, StringComparison.OrdinalIgnoreCase))?.Value) ?? Json;

    public static bool AreSame(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for JSON and for formats built on it (RFC 6839 §3.1).</summary>
    public static bool IsJson(string mediaType) => mediaType.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
}
