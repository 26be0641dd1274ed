using AssignConformance.Tests.Support;
using Xunit;

namespace AssignConformance.Tests.Reports.Browser;

/// <summary>A test that needs a browser. Where there is none it skips and says so; in CI (<c>CI=true</c>) it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserSkip.Reason;
}

/// <summary>As <see cref="BrowserFactAttribute"/>, for theories.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserSkip.Reason;
}

internal static class BrowserSkip
{
    public static string? Reason => Chromium.Missing is { } missing && Environment.GetEnvironmentVariable("CI") != "true" ? $"needs {missing}" : null;
}
