using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AssignConformance.Schemas.Derivation;

/// <summary>The forms of EDM primitive values that JSON writes as strings (OData ABNF 4.01).</summary>
public static class EdmForm
{
    /// <summary>The end of the text. <c>$</c> would let a line end pass in some validators.</summary>
    internal const string End = @"(?![\s\S])";

    private const string Year = "-?([1-9][0-9]{3,}|0[0-9]{3})";
    private const string LeapYear = "-?([1-9][0-9]*)?([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)";
    private const string Day = "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))";
    private const string Date = $"({Year}-{Day}|{LeapYear}-02-29)";
    private const string Time = @"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,12})?)?";
    private const string Seconds = @"[0-9]+(\.[0-9]+)?S";
    private const string DayTime = $"T([0-9]+H([0-9]+M)?({Seconds})?|[0-9]+M({Seconds})?|{Seconds})";

    private static readonly System.TimeSpan Timeout = System.TimeSpan.FromSeconds(10);

    private static readonly FrozenDictionary<string, Regex> Forms = new Dictionary<string, string>
    {
        ["Edm.Guid"] = "[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}",
        ["Edm.Date"] = Date,
        ["Edm.DateTimeOffset"] = $"{Date}T{Time}(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])",
        ["Edm.TimeOfDay"] = Time,
        ["Edm.Duration"] = $"-?P([0-9]+D({DayTime})?|{DayTime})",
        ["Edm.Binary"] = "([A-Za-z0-9+/_-]{4})*([A-Za-z0-9+/_-]{2}(==)?|[A-Za-z0-9+/_-]{3}=?)?",
    }.ToFrozenDictionary(form => form.Key, form => new Regex($"^{form.Value}{End}", RegexOptions.CultureInvariant, Timeout), StringComparer.Ordinal);

    /// <summary>True where the type has no form of its own, or the text has that form.</summary>
    /// <param name="typeName">A qualified name, <c>Edm.Guid</c>.</param>
    public static bool Fits(string typeName, string text) => !Forms.TryGetValue(typeName, out var form) || form.IsMatch(text);

    /// <summary>The form as a regular expression that JSON Schema's dialects share, or null.</summary>
    internal static string? PatternOf(string typeName) => Forms.GetValueOrDefault(typeName)?.ToString();
}
