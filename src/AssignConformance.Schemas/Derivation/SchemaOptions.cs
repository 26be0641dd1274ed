using System.Collections.Frozen;

namespace AssignConformance.Schemas.Derivation;

/// <summary>How a schema is written and what it asks.</summary>
/// <param name="IsMapping">Draft-07 with <c>if</c>/<c>then</c> for a WireMock mapping; else the exported form.</param>
/// <param name="AdmitsUnknown">Properties that no source describes are admitted.</param>
/// <param name="RequiresDocumented">Properties that a page documents must be there.</param>
/// <param name="Relationships">Names of the navigation properties that the page uses: their values are held against their types; of all others only object or array is asked.</param>
internal sealed record SchemaOptions(bool IsMapping, bool AdmitsUnknown, bool RequiresDocumented, FrozenSet<string> Relationships);
