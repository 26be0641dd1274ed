namespace AssignConformance.Model.Results;

/// <summary>A finding that somebody accepted: it is shown, and marked.</summary>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Expires">The last day on which it holds.</param>
public sealed record Suppression(string Reason, DateOnly Expires);
