using AssignConformance.Reports.Formats;

namespace AssignConformance.Reports.Html;

/// <summary>Texts of a line or a few, cut where somebody sent a megabyte; bodies have their own limit, <see cref="CodeView.Limit"/>.</summary>
internal static class Shown
{
    /// <summary>Longer texts are cut, in UTF-16 code units.</summary>
    public const int Limit = MismatchText.Limit;

    public static string Of(string text) => VisibleText.Cut(text, Limit);
}
