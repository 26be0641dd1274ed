using System.Globalization;
using AssignConformance.Tenant.Configuration;

namespace AssignConformance.Cli;

/// <summary>Takes out of the parser's complaints what was given on a tenant's command line: it may be a secret that does not belong there.</summary>
internal static class ArgumentEcho
{
    /// <summary>Each given value that <see cref="GivenText"/> would not show becomes its length; names of options stay.</summary>
    public static string Hide(string complaint, IEnumerable<string> args)
        => args.Select(ValueOf).Where(value => value.Length > 0 && !GivenText.IsHarmless(value)).OrderByDescending(value => value.Length).Aggregate(
            complaint,
            (text, value) => text.Replace(value, string.Create(CultureInfo.InvariantCulture, $"({value.Length} characters)"), StringComparison.Ordinal));

    /// <summary>What stands behind the name of an option, or the whole argument; empty where there is only a name.</summary>
    private static string ValueOf(string arg) => !arg.StartsWith('-') ? arg : arg.IndexOfAny(['=', ':']) is >= 0 and var at ? arg[(at + 1)..] : "";
}
