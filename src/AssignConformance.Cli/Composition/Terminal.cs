namespace AssignConformance.Cli.Composition;

/// <summary>Whether a person looks at what is written.</summary>
internal static class Terminal
{
    /// <summary>The writer is the console, which is a terminal that knows colours, and nobody asked for none (no-color.org).</summary>
    /// <param name="readVariable">Reads an environment variable; null where it is not set.</param>
    public static bool ShowsColours(TextWriter output, Func<string, string?> readVariable)
        => ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected && AdmitsColours(readVariable);

    public static bool AdmitsColours(Func<string, string?> readVariable) => string.IsNullOrEmpty(readVariable("NO_COLOR")) && readVariable("TERM") != "dumb";
}
