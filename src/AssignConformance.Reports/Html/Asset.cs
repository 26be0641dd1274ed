using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace AssignConformance.Reports.Html;

/// <summary>Our own style, script and shapes, embedded in the assembly: the only markup that is not escaped.</summary>
internal static class Asset
{
    public const string StyleFile = "report.css";

    public const string ScriptFile = "report.js";

    /// <summary>The parts of the script in the order in which each builds on those before it.</summary>
    private static readonly string[] Parts =
        ["1-theme.js", "2-evidence.js", "3-scenarios.js", "4-query.js", "5-order.js", "6-list.js", "7-place.js", "8-keys.js"];

    public static string StyleText { get; } = "\n" + Read(StyleFile);

    public static string ScriptText { get; } = "\n(() => {\n\"use strict\";\n" + string.Concat(Parts.Select(Read)) + "})();\n";

    public static MarkupString Style { get; } = new($"<style>{StyleText}</style>");

    public static MarkupString Script { get; } = new($"<script>{ScriptText}</script>");

    public static MarkupString Shapes { get; } = new(Read("shapes.svg"));

    /// <summary>What a browser may do for a report that holds its style and script: run just these, and ask for nothing (CSP level 2, hash sources).</summary>
    public static string Policy { get; } =
        $"default-src 'none'; script-src '{Hash(ScriptText)}'; style-src '{Hash(StyleText)}'; img-src data:; base-uri 'none'; form-action 'none'";

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Read(string name)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
