namespace AssignConformance.Cli.Checking;

/// <summary>What <c>check</c> was asked for.</summary>
public sealed record CheckOptions
{
    /// <summary>As given, or null for the default.</summary>
    public string? Docs { get; init; }

    public IReadOnlyList<string> Metadata { get; init; } = [];

    /// <summary>Only findings on these pages are reported; none for all.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>A file that lists such pages, or null.</summary>
    public string? Changed { get; init; }

    /// <summary><c>text</c>, <c>json</c> or <c>sarif</c>.</summary>
    public string Format { get; init; } = "text";

    /// <summary>As given, or null for <c>suppressions.json</c> beside the pages.</summary>
    public string? Suppressions { get; init; }

    /// <summary>Findings that are not new: a file, or null.</summary>
    public string? Baseline { get; init; }

    /// <summary>The baseline to write of what is found, or null.</summary>
    public string? NewBaseline { get; init; }

    public bool WarningsAreErrors { get; init; }

    /// <summary>The SDK is asked what it makes of the bodies of its version.</summary>
    public bool AsksSdk { get; init; }

    /// <summary>Every page is reported.</summary>
    public bool ChoosesEveryPage => Paths.Count == 0 && Changed is null;
}
