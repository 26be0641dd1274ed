using System.Collections.Frozen;
using System.Collections.Immutable;
using AssignConformance.Model.Json;
using AssignConformance.Model.Wire;

namespace AssignConformance.Tenant.Redaction;

/// <summary>Header fields as they may be stored.</summary>
internal static class HeaderRedaction
{
    private const string Diagnostic = "x-ms-ags-diagnostic";
    private const int LongestWord = 40;

    /// <summary>The members of the diagnostics' <c>ServerInfo</c>.</summary>
    private static readonly FrozenSet<string> s_ofServer = FrozenSet.Create(StringComparer.Ordinal, "DataCenter", "Slice", "Ring", "ScaleUnit", "RoleInstance");

    private static readonly FrozenSet<string> s_neverStored = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "Proxy-Authenticate");

    /// <summary>Fields of answers whose values are kept, less secrets and ids.</summary>
    private static readonly FrozenSet<string> s_kept = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Allow", "Cache-Control", "Content-Encoding", "Content-Length", "Content-Type", "Location", "OData-Version", "Preference-Applied", "Retry-After",
        "Transfer-Encoding", "Vary", Diagnostic);

    /// <summary>Fields that tell one request from another: a GUID in them is nobody's.</summary>
    private static readonly FrozenSet<string> s_correlation = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "Date", "client-request-id", "request-id");

    public static ImmutableArray<WireField> OfRequest(ImmutableArray<WireField> fields, TextRedaction text)
        => [.. Storable(fields).Select(field => field with { Value = text.Redact(field.Value, s_correlation.Contains(field.Name) ? UnknownGuid.Keep : UnknownGuid.Alias) })];

    public static ImmutableArray<WireField> OfResponse(ImmutableArray<WireField> fields, TextRedaction text)
        => [.. Storable(fields).Select(field => field with
        {
            Value = s_correlation.Contains(field.Name) && CorrelationForm.Fits(field.Value) ? text.Redact(field.Value, UnknownGuid.Keep)
                : Is(field, "Location") ? text.Redact(WithoutQuery(field.Value), UnknownGuid.Alias)
                : s_kept.Contains(field.Name) && (!Is(field, Diagnostic) || IsOfServer(field.Value)) ? text.Redact(field.Value, UnknownGuid.Alias)
                : "<string>",
        })];

    private static bool Is(WireField field, string name) => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>A redirect's query may hold a token or a code.</summary>
    private static string WithoutQuery(string url) => url.IndexOfAny(['?', '#']) is >= 0 and var at ? url[..(at + 1)] + "<string>" : url;

    /// <summary>Whether the diagnostics say which server answered, in plain words, and nothing else.</summary>
    private static bool IsOfServer(string value)
        => JsonText.Read(value).Root is JsonTree.Object { Members: [{ Name: "ServerInfo", Value: JsonTree.Object server }] }
            && server.Members.All(member => s_ofServer.Contains(member.Name) && member.Value is JsonTree.String { Value.Length: <= LongestWord } word && word.Value.All(IsOfWord));

    private static bool IsOfWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-' or '_';

    private static IEnumerable<WireField> Storable(ImmutableArray<WireField> fields) => fields.Where(field => !s_neverStored.Contains(field.Name));
}
