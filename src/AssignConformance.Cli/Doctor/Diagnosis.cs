namespace AssignConformance.Cli.Doctor;

/// <summary>What <c>doctor</c> found of one thing.</summary>
/// <param name="Name">The thing, in a word or two.</param>
/// <param name="IsThere">It is there and can be used.</param>
/// <param name="Detail">What was found: version, path; or why it can't be used.</param>
/// <param name="Purpose">What it is needed for, to follow "for".</param>
/// <param name="Advice">What to do, as a sentence; null where nothing.</param>
public sealed record Diagnosis(string Name, bool IsThere, string Detail, string Purpose, string? Advice = null)
{
    /// <summary><c>run</c> against <c>stub</c> does not work without it.</summary>
    public bool IsRequired { get; init; }
}
