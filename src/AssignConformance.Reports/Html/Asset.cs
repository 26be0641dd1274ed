using Microsoft.AspNetCore.Components;

namespace AssignConformance.Reports.Html;

/// <summary>Our own style, script and shapes, embedded in the assembly: the only markup that is not escaped.</summary>
internal static class Asset
{
    public static MarkupString Style { get; } = new($"<style>\n{Read("report.css")}</style>");

    public static MarkupString Script { get; } = new($"<script>\n{Read("report.js")}</script>");

    public static MarkupString Shapes { get; } = new(Read("shapes.svg"));

    private static string Read(string name)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
