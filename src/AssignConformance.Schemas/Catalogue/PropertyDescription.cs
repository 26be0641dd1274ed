using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AssignConformance.Schemas.Catalogue;

/// <summary>What a description says of a property beside its meaning: remarks in set phrases, which operation and resource pages share.</summary>
internal static partial class PropertyDescription
{
    /// <summary>True for "Read-only."; null where the description says nothing of it, or says it of some cases only ("Read-only for users synced …").</summary>
    public static bool? IsReadOnly(string description)
        => Has(description, "only") && ReadOnly().IsMatch(description) ? true : null;

    /// <summary>True for "Nullable.", false for "Not nullable.", else null.</summary>
    public static bool? IsNullable(string description)
        => !Has(description, "null") ? null
            : NotNullable().IsMatch(description) ? false
            : Nullable().IsMatch(description) ? true
            : null;

    /// <summary>True for "Required." as a remark of its own or "Required on create", else null.</summary>
    public static bool? IsRequired(string description) => Has(description, "required") && Required().IsMatch(description) ? true : null;

    /// <summary>False for "Returned only on <c>$select</c>", true for "Returned by default", else null.</summary>
    public static bool? IsReturnedByDefault(string description)
        => !Has(description, "return") ? null
            : NotByDefault().IsMatch(description) ? false
            : Has(description, "returned by default") ? true
            : null;

    /// <summary>The values after "Possible values are:", none where one of them is no identifier (the list is prose then).</summary>
    public static ImmutableArray<string> PossibleValues(string description)
    {
        if (!Has(description, "possible values"))
        {
            return [];
        }

        var list = ValueList().Match(description);
        if (!list.Success)
        {
            return [];
        }

        var names = Separator().Split(list.Groups["list"].Value)
            .Select(item => Conjunction().Replace(item.Trim(), "").Trim(' ', '`', '\'', '"', '*'))
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return names.TrueForAll(name => Identifier().IsMatch(name)) ? [.. names] : [];
    }

    private static bool Has(string description, string word) => description.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A remark of its own or "is read-only", for all cases: not "read-only access", not "read-only for users synced from …".</summary>
    [GeneratedRegex(@"(^|[.;:,(>]\s*|\b(is|and)\s+)read[- \u2011]?only\b(?!\s+(for|when|if|unless|after|once|mode|access))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReadOnly();

    [GeneratedRegex(@"\b(not|non|isn't|cannot be)[- ](nullable|null)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotNullable();

    [GeneratedRegex(@"(^|[.;,(>]\s*|\bis\s+)nullable\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nullable();

    [GeneratedRegex(@"(^|[.;>]\s*)required\s*([.;,]|$|on create\b|when creating\b|for create\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Required();

    [GeneratedRegex(@"\b((only returned|returned only)\s+(on|with|if|when|by)|not returned (by default|unless)|(isn't|is not) returned\b|only returned in\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotByDefault();

    [GeneratedRegex(@"\bpossible values(?: are| is| include|)\s*:\s*(?<list>[^.]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ValueList();

    [GeneratedRegex(@",|\s+(?:and|or)\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\A(and|or)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Identifier();
}
