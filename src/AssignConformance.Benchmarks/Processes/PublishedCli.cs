using System.Diagnostics;

namespace AssignConformance.Benchmarks.Processes;

/// <summary>The command line as users get it.</summary>
internal static class PublishedCli
{
    /// <summary>Publishes it beside the benchmarks.</summary>
    /// <returns>The executable.</returns>
    /// <exception cref="InvalidOperationException">It can't be published.</exception>
    public static async Task<string> PublishAsync(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "published");
        var project = Path.Combine(Checkout.Root, "src", "AssignConformance.Cli");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", folder, "-v", "quiet"]) { UseShellExecute = false })!;
        await publish.WaitForExitAsync(cancellationToken);
        return publish.ExitCode == 0
            ? Path.Combine(folder, OperatingSystem.IsWindows() ? "assign-conformance.exe" : "assign-conformance")
            : throw new InvalidOperationException("The command line could not be published; its build says why.");
    }
}
