namespace AssignConformance.Model.Results;

/// <summary>Which verdicts make a run fail.</summary>
public enum FailOn
{
    /// <summary>Any failed scenario.</summary>
    Any,

    /// <summary>A failed scenario that the baseline does not list.</summary>
    New,

    /// <summary>None: the threshold and what is not a verdict on the pages still count.</summary>
    None,

    /// <summary>As <see cref="Any"/> or, with a baseline, <see cref="New"/>; and a scenario that is not testable.</summary>
    NotTestable,
}

/// <summary>What a run, and the merge of its shards, is judged by.</summary>
/// <param name="MinimumPassed">Percent of the planned scenarios that must have passed, 1 to 100; null for no threshold. Shards alone are not held to it.</param>
public sealed record GatePolicy(FailOn FailOn, int? MinimumPassed)
{
    public static GatePolicy Default { get; } = new(FailOn.Any, null);
}
