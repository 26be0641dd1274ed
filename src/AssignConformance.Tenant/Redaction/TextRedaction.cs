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
                Add(secret, mark, StringComparison.Ordinal);
            }
        }
    }

    public void AddId(string id, AliasKind kind)
    {
        lock (_gate)
        {
            if (id.Length > 0 && !_aliases.ContainsKey(id))
            {
                Add(id, Name(id, kind), StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    public string Redact(string text, UnknownGuid unknown)
    {
        text = Bearer().Replace(text, "${scheme}<token>");
        text = JsonWebToken().Replace(text, "<token>");
        foreach (var replacement in _replacements)
        {
            text = text.Replace(replacement.Text, replacement.Mark, replacement.Comparison);
        }

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

        AddId(guid, AliasKind.Object);
        lock (_gate)
        {
            return _aliases[guid];
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
    private void Add(string text, string mark, StringComparison comparison)
        => _replacements =
        [
            .. _replacements.Concat(WrittenForms.Of(text).Select(form => new Replacement(form, mark, comparison)))
                .Distinct()
                .OrderByDescending(replacement => replacement.Text.Length)
                .ThenBy(replacement => replacement.Text, StringComparer.Ordinal),
        ];

    private sealed record Replacement(string Text, string Mark, StringComparison Comparison);

    [GeneratedRegex(@"\b(?<scheme>Bearer\s+)[A-Za-z0-9\-._~+/]{8,}=*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bearer();

    /// <summary>Where a page of a list begins, in a form of the service's own that may hold ids.</summary>
    [GeneratedRegex(@"(?<name>(\$|%24)skiptoken=)[^&\s""]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SkipToken();

    [GeneratedRegex(@"eyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JsonWebToken();

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyGuid();
}
