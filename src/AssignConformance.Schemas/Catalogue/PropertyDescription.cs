using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AssignConformance.Schemas.Catalogue;

/// <summary>What a description says of a property beside its meaning: remarks in set phrases, which operation and resource pages share.</summary>
/// <param name="IsReadOnly">True for "Read-only."; null where the description says nothing of it, says it of some cases only ("Read-only for users synced …"), or says "Required." too.</param>
/// <param name="IsNullable">True for "Nullable.", false for "Not nullable.", else null.</param>
/// <param name="IsRequired">True for "Required." as a remark of its own or "Required on create", else null.</param>
/// <param name="IsReturnedByDefault">False for "Returned only on <c>$select</c>", "not present if …" and "only available when …", true for "Returned by default", else null.</param>
/// <param name="PossibleValues">The values after "Possible values are:", none where one of them is no identifier (the list is prose then).</param>
internal sealed partial record PropertyDescription(
    bool? IsReadOnly, bool? IsNullable, bool? IsRequired, bool? IsReturnedByDefault, ImmutableArray<string> PossibleValues)
{
    /// <summary>No description is longer, in UTF-16 code units; what is behind is not read.</summary>
    private const int MaximumLength = 10_000;

    public static PropertyDescription Read(string description)
    {
        var text = description.Length > MaximumLength ? description[..MaximumLength] : description;
        var isRequired = Has(text, "required") && Required().IsMatch(text);
        return new PropertyDescription(
            !isRequired && Has(text, "only") && ReadOnly().IsMatch(text) && !OnceSet().IsMatch(text) ? true : null,
            !Has(text, "null") ? null : NotNullable().IsMatch(text) ? false : Nullable().IsMatch(text) ? true : null,
            isRequired ? true : null,
            !Has(text, "return") && !Has(text, "present") && !Has(text, "available") ? null : NotByDefault().IsMatch(text) ? false : Has(text, "returned by default") ? true : null,
            ReadValues(text));
    }

    private static ImmutableArray<string> ReadValues(string text)
    {
        if (!Has(text, "possible values"))
        {
            return [];
        }

        // "For B2B … possible values: a, b. For B2C … possible values: b, c": a further list counts where it is one.
        var lists = ValueList().Matches(text).Select(list => Names(list.Groups["list"].Value)).ToList();
        return lists is [var first, .. var further] && first.TrueForAll(IsIdentifier)
            ? [.. first.Concat(further.Where(list => list.Count > 1 && list.TrueForAll(IsIdentifier)).SelectMany(list => list)).Distinct(StringComparer.Ordinal)]
            : [];
    }

    private static List<string> Names(string list)
        => [.. Separator().Split(list).Select(item => Conjunction().Replace(item.Trim(), "").Trim(' ', '`', '\'', '"', '*')).Where(name => name.Length > 0)];

    private static bool IsIdentifier(string name) => Identifier().IsMatch(name);

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A remark of its own or "is read-only", for all cases: not "read-only access", not "read-only for users synced from …", not the value <c>readOnly</c>.</summary>
    [GeneratedRegex(@"(^|[.;:,(>]\s*|\b(is|and)\s+)(?-i:(?!readOnly))read[- \u2011]?only\b(?!\s+(for|when|if|unless|after|once|mode|access))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ReadOnly();

    [GeneratedRegex(@"\bonce set\b[^.]*\bread[- \u2011]?only\b|\bafter\b[^.]*\b(is|was) created\b[^.]*\b(can't|cannot) be changed\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex OnceSet();

    [GeneratedRegex(@"\b(not|non|isn't|cannot be)[- ]nullable\b|\bcannot be null\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NotNullable();

    [GeneratedRegex(@"(^|[.;,(>]\s*|\bis\s+)nullable\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Nullable();

    [GeneratedRegex(@"(^|[.;>]\s*)required\s*([.;,]|$|on create\b|when creating\b|for create\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Required();

    [GeneratedRegex(@"\b((only returned|returned only)\s+(on|with|if|when|by)|not returned (by default|unless)|(isn't|is not) returned\b|only returned in\b|not present (if|when|unless)|(only available|available only) (when|if))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NotByDefault();

    [GeneratedRegex(@"\bpossible values(?: are| is| include|)\s*:?\s*(?<list>[^.]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ValueList();

    [GeneratedRegex(@",|\s+(?:and|or)\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\A(and|or)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Identifier();
}
