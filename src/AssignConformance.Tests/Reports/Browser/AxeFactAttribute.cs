using AssignConformance.Tests.Support;
using Xunit;

namespace AssignConformance.Tests.Reports.Browser;

/// <summary>A test that needs a browser and axe-core. Where one is absent it skips and says so; in CI (<c>CI=true</c>) it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AxeFactAttribute : FactAttribute
{
    public AxeFactAttribute() => Skip = AxeSkip.Reason;
}

/// <summary>As <see cref="AxeFactAttribute"/>, for theories.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AxeTheoryAttribute : TheoryAttribute
{
    public AxeTheoryAttribute() => Skip = AxeSkip.Reason;
}

internal static class AxeSkip
{
    public static string? Reason => BrowserSkip.Reason
        ?? (NodeRuntime.WhatIsMissing("axe-core", "Reports/Browser") is { } missing && Environment.GetEnvironmentVariable("CI") != "true" ? $"needs {missing}" : null);
}
