using System.CommandLine;
using System.Diagnostics;
using System.Text.Json.Nodes;
using AssignConformance.Cli.Commands;
using AssignConformance.Cli.Tenants;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tests.Support;
using AssignConformance.Tests.Support.SimulatedTenant;

namespace AssignConformance.Tests.Tenant.CrashMatrix;

/// <summary>A folder with configuration and journals, and the processes that run there: they know the simulated tenant by environment alone.</summary>
internal sealed class ClientFolder : IDisposable
{
    private static readonly string[] s_cleanup = ["cleanup", "--tenant", Seeds.TenantId, "--allow-writes"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assign-conformance-client-");
    private readonly RunningTenant _tenant;
    private readonly Dictionary<string, string> _variables;

    /// <param name="readBackDeadline">In seconds.</param>
    public ClientFolder(RunningTenant tenant, int readBackDeadline = 1)
    {
        _tenant = tenant;
        _variables = new(StringComparer.Ordinal)
        {
            ["SSL_CERT_FILE"] = tenant.CertificateFile,
            ["ASSIGN_CONFORMANCE_TENANT"] = Seeds.TenantId,
            ["AZURE_TENANT_ID"] = Seeds.TenantId,
            ["AZURE_CLIENT_ID"] = Seeds.ClientId,
            ["AZURE_CLIENT_SECRET"] = Seeds.ClientSecret,
            ["DOTNET_TieredPGO"] = "0",
        };
        File.WriteAllText(Path.Combine(_folder.FullName, "assign-conformance.json"), new JsonObject
        {
            ["tenant"] = new JsonObject
            {
                ["allowedTenants"] = new JsonArray(Seeds.TenantId),
                ["testGroup"] = Seeds.TestGroup,
                ["baseUrl"] = tenant.Address.GetLeftPart(UriPartial.Authority),
                ["authority"] = tenant.Address.GetLeftPart(UriPartial.Authority),
                ["writeIntervalSeconds"] = 0,
                ["readBackDeadlineSeconds"] = readBackDeadline,
                ["journalFolder"] = "journals",
            },
        }.ToJsonString());
    }

    /// <summary>The environment of its processes besides this one's own.</summary>
    public Dictionary<string, string> Variables => _variables;

    /// <summary>The one journal; null where there is none.</summary>
    public string? Journal => Directory.Exists(JournalFolder) ? Directory.EnumerateFiles(JournalFolder).SingleOrDefault() : null;

    /// <summary>All files that were written here; the configuration is not among them.</summary>
    public IEnumerable<string> Written => Directory.EnumerateFiles(_folder.FullName, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != ConfigurationText.FileName);

    /// <summary>The report folder of <see cref="StartCommand"/>.</summary>
    public string Report => Path.Combine(_folder.FullName, "report");

    private string JournalFolder => Path.Combine(_folder.FullName, "journals");

    /// <summary>Starts a run of one recipe.</summary>
    public Process StartRun(string recipe, string version) => Start("AssignConformance.Tests.dll", recipe, version);

    /// <summary>Starts the product's own run of a page.</summary>
    /// <param name="page">Its path below <c>features/pages</c>.</param>
    /// <param name="more">Further arguments.</param>
    public Process StartCommand(string page, params string[] more) => Start("assign-conformance.dll", [
        "run", "--target", "tenant", "--tenant", Seeds.TenantId, "--allow-writes",
        "--docs", Repository.InRoot("features", "pages", page), "--metadata", $"v1.0={Repository.InRoot("features", "metadata", "v1.0.csdl.xml")}",
        "--metadata", $"beta={Repository.InRoot("features", "metadata", "beta.csdl.xml")}", "--report", Report, .. more]);

    /// <summary>Gives the configuration another name: it is no longer found unless it is named.</summary>
    public void RenameConfiguration(string name) => File.Move(Path.Combine(_folder.FullName, "assign-conformance.json"), Path.Combine(_folder.FullName, name));

    /// <summary>Gives a line to a shell of this folder, where <c>assign-conformance</c> is the product.</summary>
    public async Task<(int ExitCode, string Output)> RunInShellAsync(string line)
    {
        var program = Path.Combine(_folder.CreateSubdirectory("bin").FullName, "assign-conformance");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "assign-conformance.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        using var shell = StartProgram("sh", "-c", $"PATH=\"$PWD/bin:$PATH\"; {line}");
        return await FinishAsync(shell);
    }

    /// <summary>The words that a shell makes of a line, one a line.</summary>
    public static async Task<string> EchoInShellAsync(string line)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", $"printf '%s\\n' {line}"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        return (await FinishAsync(shell)).Output;
    }

    /// <summary>Starts the product with a command and options of the caller's.</summary>
    public Process StartProduct(params string[] args) => Start("assign-conformance.dll", args);

    /// <summary>A path in the folder.</summary>
    public string In(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    /// <summary>Changes the section <c>tenant</c> of the configuration.</summary>
    public void Configure(Action<JsonObject> change)
    {
        var file = In("assign-conformance.json");
        var configuration = JsonNode.Parse(File.ReadAllText(file))!;
        change(configuration["tenant"]!.AsObject());
        File.WriteAllText(file, configuration.ToJsonString());
    }

    /// <summary>Runs the command <c>cleanup</c> to its end, as a process.</summary>
    public async Task<(int ExitCode, string Output)> CleanUpAsync()
    {
        using var process = Start("assign-conformance.dll", s_cleanup);
        return await FinishAsync(process);
    }

    /// <summary>Runs the command <c>cleanup</c> to its end within this process: it must know the killed one by its journal alone, but need not be started for that.</summary>
    public async Task<(int ExitCode, string Output)> CleanUpHereAsync()
    {
        using var graph = _tenant.CreateHandler();
        using var authority = _tenant.CreateHandler();
        var surroundings = new TenantSurroundings { ReadVariable = _variables.GetValueOrDefault, Folder = _folder.FullName, Graph = graph, Authority = authority };
        var command = new RootCommand { CleanupCommand.Create((request, _, token) => new TenantDoor(surroundings, TimeProvider.System).OpenAsync(request, token)) };
        using var output = new StringWriter();
        var code = await command.Parse(s_cleanup).InvokeAsync(new InvocationConfiguration { Output = output, Error = output, EnableDefaultExceptionHandler = false });
        return (code, output.ToString());
    }

    /// <summary>Waits up to two minutes for the end of a process that was started here.</summary>
    public static async Task<(int ExitCode, string Output)> FinishAsync(Process process)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        return (process.ExitCode, await output + await error);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Process Start(string assembly, params string[] args) => StartProgram("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. args]);

    private Process StartProgram(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder.FullName };
        foreach (var (name, value) in _variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
