using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using AssignConformance.Stubs.Hosting;

namespace AssignConformance.Stubs.WireMock;

/// <summary>The Java that runs WireMock.</summary>
public static partial class JavaRuntime
{
    /// <summary>WireMock 3's oldest Java.</summary>
    public const int OldestVersion = 11;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>The executable of <c>JAVA_HOME</c> or, where that is not set, the first on <c>PATH</c>; new enough.</summary>
    /// <param name="readVariable">Reads an environment variable; null where it is not set.</param>
    /// <exception cref="StubHostException">There is none, it can't be run, or it is too old; the message says what to do.</exception>
    public static async Task<string> FindAsync(Func<string, string?> readVariable, CancellationToken cancellationToken)
        => (await InspectAsync(readVariable, cancellationToken)).Path;

    /// <summary>As <see cref="FindAsync"/>, with the feature release.</summary>
    /// <exception cref="StubHostException">There is none, it can't be run, or it is too old; the message says what to do.</exception>
    public static async Task<(string Path, int Version)> InspectAsync(Func<string, string?> readVariable, CancellationToken cancellationToken)
    {
        var java = Locate(readVariable);
        var text = await ReadVersionAsync(java, cancellationToken);
        var version = ParseVersion(text);
        return version is { } known && known >= OldestVersion
            ? (java, known)
            : throw new StubHostException(version is null
                ? $"{java} -version does not say its version but \"{text.Trim()}\". Install Java {OldestVersion} or newer, or set JAVA_HOME to it."
                : $"{java} is Java {version}, and WireMock {WireMockJar.Version} needs {OldestVersion} or newer. Install one, or set JAVA_HOME to it.");
    }

    /// <summary>The feature release that <c>java -version</c> tells (<c>"17.0.15"</c> is 17, <c>"1.8.0_302"</c> is 8), or null.</summary>
    public static int? ParseVersion(string text)
        => VersionPattern().Match(text) is { Success: true } match && int.TryParse(match.Groups["version"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;

    private static string Locate(Func<string, string?> readVariable)
    {
        var name = OperatingSystem.IsWindows() ? "java.exe" : "java";
        if (readVariable("JAVA_HOME") is { Length: > 0 } home)
        {
            var java = Path.Combine(home, "bin", name);
            return File.Exists(java) ? java : throw new StubHostException($"JAVA_HOME is {home}, which holds no bin/{name}. Set it to a Java {OldestVersion} or newer, or unset it.");
        }

        return (readVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new StubHostException($"WireMock needs Java {OldestVersion} or newer, and there is no {name} in JAVA_HOME or on PATH. Install one, or take --target stub, which needs none.");
    }

    private static async Task<string> ReadVersionAsync(string java, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_patience);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(java, ["-version"]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })
                ?? throw new StubHostException($"{java} can't be run.");
            try
            {
                var output = process.StandardOutput.ReadToEndAsync(patience.Token);
                return await process.StandardError.ReadToEndAsync(patience.Token) + await output;
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                throw;
            }
        }
        catch (Win32Exception exception)
        {
            throw new StubHostException($"{java} can't be run: {exception.Message}. Install Java {OldestVersion} or newer, or set JAVA_HOME to it.", exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StubHostException($"{java} -version did not answer within {s_patience.TotalSeconds:0} s. Install Java {OldestVersion} or newer, or set JAVA_HOME to it.", exception);
        }
    }

    [GeneratedRegex("version \"(1\\.)?(?<version>[0-9]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VersionPattern();
}
