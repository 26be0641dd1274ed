namespace AssignConformance.Tests.Tenant.Secrets;

/// <summary>A text that must not be found.</summary>
/// <param name="Name">As a test's failure names it: never the text itself.</param>
public sealed record Planted(string Name, string Text);
