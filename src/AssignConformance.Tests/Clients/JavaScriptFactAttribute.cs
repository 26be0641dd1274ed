using Xunit;

namespace AssignConformance.Tests.Clients;

/// <summary>A test that needs Graph's client for JavaScript. Where it is absent the test skips and says what to do; in CI (<c>CI=true</c>) it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JavaScriptFactAttribute : FactAttribute
{
    public JavaScriptFactAttribute()
    {
        if (JavaScriptClient.WhatIsMissing is { } missing && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = $"needs {missing}";
        }
    }
}
