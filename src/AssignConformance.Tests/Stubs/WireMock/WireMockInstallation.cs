using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.WireMock;
using AssignConformance.Tests.Support;
using Xunit;

namespace AssignConformance.Tests.Stubs.WireMock;

/// <summary>Java and WireMock's jar on this machine.</summary>
internal static class WireMockInstallation
{
    private static readonly Lazy<(string Java, string Jar, string? Missing)> s_found = new(Find);

    /// <summary>What is missing and how to get it, or null.</summary>
    public static string? Missing => s_found.Value.Missing;

    /// <summary>Why a test can't run here, or null. In CI the real WireMock is no choice: there its absence fails the test.</summary>
    public static string? WhySkipped(bool needsShared)
        => (IsContinuousIntegration ? null : Missing) ?? (needsShared && !Directory.Exists(Repository.Shared) ? "needs the folder ../shared beside the checkout" : null);

    private static bool IsContinuousIntegration => Environment.GetEnvironmentVariable("CI") == "true";

    /// <exception cref="InvalidOperationException">Java or the jar is absent.</exception>
    public static WireMockHost Host(string root, int journalEntries = 100)
        => Missing is { } missing ? throw new InvalidOperationException(missing) : new(new WireMockOptions { Root = root, Java = s_found.Value.Java, Jar = s_found.Value.Jar, JournalEntries = journalEntries });

    private static (string Java, string Jar, string? Missing) Find()
    {
        try
        {
            return (JavaRuntime.FindAsync(Environment.GetEnvironmentVariable, CancellationToken.None).GetAwaiter().GetResult(), WireMockJar.Find(Repository.Root), null);
        }
        catch (StubHostException exception)
        {
            return ("", "", exception.Message);
        }
    }
}

/// <summary>A test that needs the real WireMock, and skips clearly where Java or the jar is absent; in CI it fails there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WireMockFactAttribute : FactAttribute
{
    /// <summary>Whether the data beside the checkout is needed too.</summary>
    public bool NeedsShared { get; init; }

    public override string? Skip
    {
        get => WireMockInstallation.WhySkipped(NeedsShared);
        set => base.Skip = value;
    }
}

/// <summary>The same for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WireMockTheoryAttribute : TheoryAttribute
{
    /// <summary>Whether the data beside the checkout is needed too.</summary>
    public bool NeedsShared { get; init; }

    public override string? Skip
    {
        get => WireMockInstallation.WhySkipped(NeedsShared);
        set => base.Skip = value;
    }
}
