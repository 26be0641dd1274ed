using System.Text.Json.Serialization;

namespace AssignConformance.Model.Results;

/// <summary>What became of a scenario. "Could not run" is never "does not conform", and nothing that did not run has passed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Passed), "passed")]
[JsonDerivedType(typeof(Flaky), "flaky")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(FailedKnown), "failedKnown")]
[JsonDerivedType(typeof(Blocked), "blocked")]
[JsonDerivedType(typeof(NotTestable), "notTestable")]
[JsonDerivedType(typeof(Errored), "errored")]
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>The verdict's name as people and filters read it.</summary>
    [JsonIgnore]
    public abstract string Name { get; }

    /// <summary>Why, in one line; empty for a pass.</summary>
    [JsonIgnore]
    public abstract string Explanation { get; }

    public sealed record Passed : Verdict
    {
        public override string Name => "passed";

        public override string Explanation => "";
    }

    /// <summary>Conforms, but only when it was run again: the environment was in the way before.</summary>
    /// <param name="Reason">What was in the way.</param>
    public sealed record Flaky(string RuleId, string Reason) : Verdict
    {
        public override string Name => "flaky";

        public override string Explanation => Reason;
    }

    /// <summary>The answer does not conform.</summary>
    public sealed record Failed(string RuleId, string Message) : Verdict
    {
        public override string Name => "failed";

        public override string Explanation => Message;
    }

    /// <summary>Every mismatch is a known deviation.</summary>
    public sealed record FailedKnown(string RuleId, string Reason) : Verdict
    {
        public override string Name => "failed (known)";

        public override string Explanation => Reason;
    }

    /// <summary>The environment kept it from running: permission, licence, approval, throttling, network.</summary>
    public sealed record Blocked(string RuleId, string Reason) : Verdict
    {
        public override string Name => "blocked";

        public override string Explanation => Reason;
    }

    /// <summary>The page lacks what the request needs.</summary>
    public sealed record NotTestable(string RuleId, string Reason) : Verdict
    {
        public override string Name => "not testable";

        public override string Explanation => Reason;
    }

    /// <summary>The harness failed.</summary>
    public sealed record Errored(string Message) : Verdict
    {
        public override string Name => "errored";

        public override string Explanation => Message;
    }
}
