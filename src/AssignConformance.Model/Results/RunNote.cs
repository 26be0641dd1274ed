namespace AssignConformance.Model.Results;

/// <summary>What a reader of the whole run must not overlook and no scenario tells: the run left, or may have left, its target other than it was.</summary>
/// <param name="RuleId">AC9005 clean-up incomplete, AC9011 the test group is not empty, or could not be looked at after the run.</param>
/// <param name="Message">Sentences, without ids or secrets.</param>
public sealed record RunNote(string RuleId, string Message);
