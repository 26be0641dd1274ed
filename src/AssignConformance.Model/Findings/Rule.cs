namespace AssignConformance.Model.Findings;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never fails anything.</summary>
    Note,

    /// <summary>Misleads a reader.</summary>
    Warning,

    /// <summary>The page is wrong.</summary>
    Error,
}

/// <summary>A rule: something that pages, or runs, must not have.</summary>
/// <param name="Id"><c>AC</c> and four digits; never reused.</param>
/// <param name="Name">Kebab case.</param>
/// <param name="Format">The message, with composite format items for a finding's arguments.</param>
public sealed record Rule(string Id, string Name, Severity Severity, string Format)
{
    /// <summary>Why it matters, in a sentence or two.</summary>
    public string Rationale { get; init; } = "";

    /// <summary>A faulty excerpt.</summary>
    public string Example { get; init; } = "";

    /// <summary>What to do.</summary>
    public string Fix { get; init; } = "";
}
