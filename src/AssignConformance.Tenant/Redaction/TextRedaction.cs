using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AssignConformance.Tenant.Redaction;

/// <summary>Replaces secrets and ids in a text. Safe for many threads.</summary>
internal sealed partial class TextRedaction
{
    private const int ShortestSecret = 4;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<AliasKind, int> _counts = [];
    private ImmutableArray<Replacement> _replacements = [];

    public void AddSecret(string secret, string mark)
    {
        if (secret.Length >= ShortestSecret)
        {
            lock (_gate)
            {
                Add(WrittenForms.OfSecret(secret), mark);
            }
        }
    }

    public void AddId(string id, AliasKind kind)
    {
        lock (_gate)
        {
            if (id.Length > 0 && !_aliases.ContainsKey(id))
            {
                Add(WrittenForms.Of(id), Name(id, kind));
            }
        }
    }

    public string Redact(string text, UnknownGuid unknown)
    {
        text = PrivateKey().Replace(text, "<secret>");
        text = Credentials().Replace(text, "${scheme}<token>");
        text = JsonWebToken().Replace(text, "<token>");
        foreach (var replacement in _replacements)
        {
            text = text.Replace(replacement.Text, replacement.Mark, StringComparison.OrdinalIgnoreCase);
        }

        text = NamedSecret().Replace(text, "${name}<secret>");
        text = UserPrincipalName().Replace(text, "<user>");

        text = SkipToken().Replace(text, "${name}<string>");
        return unknown == UnknownGuid.Keep ? text : AnyGuid().Replace(text, match => OfUnknown(match.Value, unknown));
    }

    private string OfUnknown(string guid, UnknownGuid unknown)
    {
        // All zero is nobody's id.
        if (guid.All(digit => digit is '0' or '-'))
        {
            return guid;
        }

        if (unknown == UnknownGuid.Hide)
        {
            return "<guid>";
        }

        var id = Guid.Parse(guid).ToString("D");
        AddId(id, AliasKind.Object);
        lock (_gate)
        {
            return _aliases[id];
        }
    }

    private string Name(string id, AliasKind kind)
    {
        var number = _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        var alias = string.Create(CultureInfo.InvariantCulture, $"{kind.ToString().ToLowerInvariant()}-{number}");
        _aliases.Add(id, alias);
        return alias;
    }

    /// <summary>The longest first: an id within a longer one must not break it.</summary>
    private void Add(IEnumerable<string> forms, string mark)
        => _replacements =
        [
            .. _replacements.Concat(forms.Select(form => new Replacement(form, mark)))
                .Distinct()
                .OrderByDescending(replacement => replacement.Text.Length)
                .ThenBy(replacement => replacement.Text, StringComparer.Ordinal),
        ];

    private sealed record Replacement(string Text, string Mark);

    [GeneratedRegex(@"\b(?<scheme>Bearer\s+)[A-Za-z0-9\-._~+/]{8,}=*|\b(?<scheme>Basic\s+)[A-Za-z0-9+/]{16,}=*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Credentials();

    /// <summary>RFC 7468; one whose end was cut off reaches to the end of the text.</summary>
    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|\z)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrivateKey();

    /// <summary>A value that OAuth's name for it (RFC 6749) calls a secret, in a form or in JSON.</summary>
    [GeneratedRegex(
        @"(?<name>\b(access_token|refresh_token|id_token|client_secret|client_assertion|password)(=|\\?""\s*:\s*\\?""))[^\s""&\\]+",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedSecret();

    /// <summary>Of a member or a guest; an annotation (<c>assignments@odata.context</c>) is none.</summary>
    [GeneratedRegex(
        @"[A-Za-z0-9._+'#-]+(@|%40)(?!odata\.|microsoft\.graph\b)[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserPrincipalName();

    /// <summary>Where a page of a list begins, in a form of the service's own that may hold ids.</summary>
    [GeneratedRegex(@"(?<name>(\$|%24)skiptoken=)[^&\s""]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SkipToken();

    /// <summary>Also one that was cut off: what begins so is the Base64 of <c>{"</c>.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{5,}(\.[A-Za-z0-9_-]*){0,2}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JsonWebToken();

    [GeneratedRegex(
        @"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|(?<![0-9a-zA-Z])[0-9a-fA-F]{32}(?![0-9a-zA-Z])",
        RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyGuid();
}
