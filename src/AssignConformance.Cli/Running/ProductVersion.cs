using System.Reflection;

namespace AssignConformance.Cli.Running;

/// <summary>What a stream of events says it was written by.</summary>
internal static class ProductVersion
{
    private const int CommitDigits = 8;

    /// <summary>The product's version, with eight digits of the commit it was built from where the build knew it.</summary>
    public static string Text { get; } = Shorten(
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown");

    private static string Shorten(string version)
    {
        var commit = version.IndexOf('+', StringComparison.Ordinal);
        return commit < 0 ? version : version[..Math.Min(version.Length, commit + 1 + CommitDigits)];
    }
}
