namespace AssignConformance.Reports.Formats.Sarif;

/// <summary>Texts of a log: cut, and with hidden characters shown.</summary>
internal static class SarifTexts
{
    /// <summary>In UTF-16 code units; with 5,000 results, five of them a result, a log stays below 100 MB whatever the pages hold.</summary>
    private const int Limit = 2_000;

    public static string Show(string text) => VisibleText.Show(VisibleText.Cut(text, Limit));

    /// <summary>A message; one that is empty says so, because viewers show nothing else.</summary>
    public static SarifText Of(string text) => new(text.Length == 0 ? "(no text)" : Show(text));
}
