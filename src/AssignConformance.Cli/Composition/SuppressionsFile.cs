using System.Collections.Immutable;
using AssignConformance.Cli.Settings;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Json;
using AssignConformance.Rules;

namespace AssignConformance.Cli.Composition;

/// <summary>
/// Reads <c>suppressions.json</c>: <c>{"suppressions": [{"page", "rule", "line", "reason", "owner", "expires"}]}</c>, all texts, the date as yyyy-MM-dd. Line and
/// owner may be left out; reason and expires may be missing, which is a finding.
/// </summary>
public static class SuppressionsFile
{
    public const string Name = "suppressions.json";

    /// <param name="shownAs">How findings name the file: its path from the docs root.</param>
    /// <exception cref="UsageException">The file can't be opened.</exception>
    /// <exception cref="JsonFormException">The file is not of that form, or names a rule that there is not.</exception>
    public static ImmutableArray<SuppressionEntry> Read(string path, string shownAs)
    {
        try
        {
            return [.. JsonRecordList.Read(path, File.ReadAllText(path), "suppressions", "suppression", ["page", "rule"], ["line", "reason", "owner", "expires"])
                .Select(record => Entry(record, shownAs))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {exception.Message} Give an existing file to --suppressions, or leave the option out.", exception);
        }
    }

    private static SuppressionEntry Entry(JsonRecord record, string shownAs)
    {
        var rule = record["rule"].ToUpperInvariant();
        return RuleSet.Find(rule) is null
            ? throw record.Fault("rule", $"\"{record["rule"]}\" is no rule of check; the nearest is {NearestName.Of(rule, RuleSet.All.Select(each => each.Rule.Id))}.")
            : new SuppressionEntry(record["page"], rule, record.Span with { File = shownAs })
            {
                LineText = record.Find("line"),
                Reason = record.Find("reason"),
                Expires = record.Find("expires") is null ? null : ExpiryDate.Of(record),
            };
    }
}
