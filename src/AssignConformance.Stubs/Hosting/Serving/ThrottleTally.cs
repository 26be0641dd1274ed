namespace AssignConformance.Stubs.Hosting.Serving;

/// <summary>What a throttle refused.</summary>
/// <param name="Refused">Requests answered with 429.</param>
/// <param name="TooEarly">Those of them that had been told to wait and did not wait long enough.</param>
public sealed record ThrottleTally(int Refused, int TooEarly);
