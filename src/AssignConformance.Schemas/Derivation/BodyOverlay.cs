namespace AssignConformance.Schemas.Derivation;

/// <summary>Values that take the place of what a page shows.</summary>
/// <param name="Patch">A JSON Merge Patch (RFC 7396).</param>
/// <param name="Source">Who says so, as reports show it: <c>recipe compliance-policy</c>, <c>configuration</c>.</param>
public sealed record BodyOverlay(string Patch, string Source);
