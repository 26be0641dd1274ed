using AssignConformance.Reports.Formats;

namespace AssignConformance.Reports.Html;

/// <summary>Texts of a line or a few, cut where somebody sent a megabyte; bodies have their own limit, <see cref="CodeView.Limit"/>.</summary>
internal static class Shown
{
    public static string Of(string text) => VisibleText.Cut(text, MismatchText.Limit);
}
