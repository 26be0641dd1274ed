using System.Collections.Immutable;
using AssignConformance.Model.Findings;

namespace AssignConformance.Model.Results;

/// <summary>One way in which an answer is not what was promised.</summary>
public sealed record Mismatch
{
    /// <summary>AC7xxx, see the table of rules.</summary>
    public required string RuleId { get; init; }

    /// <summary>What is wrong, as a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>JSON Pointer of the value in the response body; null where the mismatch is not in the body.</summary>
    public string? Pointer { get; init; }

    public string? Expected { get; init; }

    public string? Actual { get; init; }

    /// <summary>The schema keyword that is broken, or null.</summary>
    public string? Keyword { get; init; }

    /// <summary>Where the constraint comes from, or null.</summary>
    public string? ConstraintSource { get; init; }

    /// <summary>The place on the page that promises it, or null.</summary>
    public SourceSpan? Place { get; init; }

    /// <summary>Findings on the page that explain the mismatch.</summary>
    public ImmutableArray<Cause> Causes { get; init; } = [];
}

/// <summary>A finding as far as a result needs it.</summary>
public sealed record Cause(string RuleId, SourceSpan Span, string LineText, string Message)
{
    /// <summary>The cause that a finding is.</summary>
    public static Cause From(Finding finding) => new(finding.Rule.Id, finding.Span, finding.LineText, finding.Message);
}
