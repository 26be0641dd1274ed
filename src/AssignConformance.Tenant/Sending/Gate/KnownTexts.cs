using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AssignConformance.Tenant.Sending.Gate;

/// <summary>Tells texts that may leave from a page's placeholders and from ids of strangers.</summary>
/// <param name="ids">Texts whose GUIDs are known: the test group, the tenant, the run's own objects.</param>
/// <param name="texts">Whole texts that may leave whatever they look like: a recipe's own.</param>
internal sealed partial class KnownTexts(IEnumerable<string> ids, IEnumerable<string> texts)
{
    private readonly FrozenSet<string> _guids = ids.SelectMany(id => AnyGuid().Matches(id), (_, match) => Digits(match.Value)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> _texts = texts.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Why a value may not leave, or null.</summary>
    public string? Refuse(string value)
        => _texts.Contains(value) ? null
            : Placeholder().IsMatch(value) ? $"\"{Excerpt(value)}\" is a placeholder of the page; give a value in an overlay"
            : RefuseGuid(value);

    /// <summary>Why a text that is not JSON may not leave: placeholders are looked for within its quotes.</summary>
    public string? RefuseRaw(string text)
        => RawPlaceholder().Match(text) is { Success: true } match ? $"{Excerpt(match.Value)} is a placeholder of the page; give a value in an overlay" : RefuseGuid(text);

    /// <summary>Why a text may not leave for a GUID in it, or null. All zero is nobody's id.</summary>
    public string? RefuseGuid(string text)
        => AnyGuid().Matches(text).Select(match => match.Value).FirstOrDefault(guid => Digits(guid).Any(digit => digit != '0') && !_guids.Contains(Digits(guid))) is { } stranger
            ? $"the GUID {stranger} is neither the test group nor an object of this run; give a value in an overlay"
            : null;

    private static string Digits(string guid) => guid.Replace("-", "", StringComparison.Ordinal);

    private static string Excerpt(string text) => text.Length > 60 ? text[..60] + "…" : text;

    /// <summary>With hyphens anywhere or nowhere: each form that a service may take for a GUID.</summary>
    [GeneratedRegex("(?<![0-9a-fA-F])[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}(?![0-9a-fA-F])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyGuid();

    [GeneratedRegex(@"\svalue\s*$|\{[^{}]*\}|<[^<>]*>", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"""[^""]*\svalue\s*(""|$)|""[^""{}]*\{[^""{}]*\}|<[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RawPlaceholder();
}
