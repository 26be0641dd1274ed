using System.Globalization;
using System.Text.RegularExpressions;

namespace AssignConformance.Tenant.Objects;

/// <summary>What tells a run's objects from all others in a tenant, and how old they are: the run's beginning (UTC, whole seconds) and a random part.</summary>
public sealed partial record RunMark
{
    /// <summary>Every disposable object's name begins so.</summary>
    public const string NamePrefix = "zz-assignconf-";

    private const string TimeForm = "yyyyMMdd't'HHmmss'z'";
    private const string TextPrefix = "assign-conformance run ";

    private RunMark(string run, DateTimeOffset begun) => (Run, Begun) = (run, begun);

    /// <summary><c>20261122t021500z-4f2a9c1b7d3e</c>, as journals and names give it.</summary>
    public string Run { get; }

    /// <summary>When the run began, by the clock of the machine that it ran on.</summary>
    public DateTimeOffset Begun { get; }

    /// <summary>What stands in every object's description.</summary>
    public string Text => TextPrefix + Run;

    /// <param name="random">At least 6 bytes that no other run has.</param>
    public static RunMark Create(DateTimeOffset now, ReadOnlySpan<byte> random)
        => Read($"{now.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture)}-{Convert.ToHexStringLower(random[..6])}")!;

    /// <summary>The mark of that run, or null where the text is not one.</summary>
    public static RunMark? Read(string run)
        => RunForm().Match(run) is { Success: true } match
            && DateTimeOffset.TryParseExact(
                match.Groups["time"].Value, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var begun)
            ? new RunMark(run, begun)
            : null;

    /// <summary>The mark of the run that made an object, or null where it is not one of ours: name and description must both name the same run.</summary>
    public static RunMark? Of(string name, string description)
        => name.StartsWith(NamePrefix, StringComparison.Ordinal)
            && name.LastIndexOf('-') is var end && end > NamePrefix.Length
            && Read(name[NamePrefix.Length..end]) is { } mark
            && mark.IsIn(description)
            ? mark
            : null;

    /// <summary>The name of this run's object: one a version, for both versions can show the same collection.</summary>
    public string NameFor(string version) => $"{NamePrefix}{Run}-{version}";

    /// <summary>Whether that run began before another; of two that began within a second, one all the same.</summary>
    public bool IsBefore(RunMark other) => string.CompareOrdinal(Run, other.Run) < 0;

    /// <summary>Whether a description carries this mark.</summary>
    public bool IsIn(string description) => description.Contains(Text, StringComparison.Ordinal);

    public override string ToString() => Run;

    [GeneratedRegex(@"^(?<time>[0-9]{8}t[0-9]{6}z)-[0-9a-f]{12}\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex RunForm();
}
