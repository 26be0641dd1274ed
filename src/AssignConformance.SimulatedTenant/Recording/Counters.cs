namespace AssignConformance.SimulatedTenant.Recording;

/// <summary>The log in numbers.</summary>
/// <param name="Writes">POST, PUT, PATCH and DELETE at Graph with a valid token, refused ones included.</param>
/// <param name="Applied">Those that changed what the tenant holds.</param>
/// <param name="Tokenless">Requests at Graph without a token.</param>
/// <param name="Elsewhere">Requests at the second origin.</param>
public sealed record Counters(int Requests, int Writes, int Applied, int Tokenless, int Elsewhere);
