using AssignConformance.Model.Json;

namespace AssignConformance.Tenant.Preflight;

/// <summary>Reads members of objects that Graph answered.</summary>
internal static class PreflightTexts
{
    /// <summary>The text of a member, or null where it is another value or not there.</summary>
    public static string? Text(this JsonTree.Object from, string name) => (from.Find(name)?.Value as JsonTree.String)?.Value;
}
