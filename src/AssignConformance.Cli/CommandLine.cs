using System.CommandLine;
using System.CommandLine.Invocation;
using AssignConformance.Cli.Commands;
using AssignConformance.Cli.Running;
using AssignConformance.Cli.Settings;
using AssignConformance.Cli.Tenants;
using AssignConformance.Model;

namespace AssignConformance.Cli;

/// <summary>The command line: parses, dispatches, and turns unusable input into a message and an exit code.</summary>
public static class CommandLine
{
    private const string Description = """
        Holds Microsoft Graph's reference pages against whatever can contradict them.

        Examples:
          assign-conformance run                                     the pages of this project against their stubs
          assign-conformance run --docs PAGES --report out           any page, folder of pages or api-reference checkout
          assign-conformance check --docs PAGES                      what the pages get wrong, file:line:column
          assign-conformance diff BASE HEAD                          what has changed for callers between two docs folders
          assign-conformance generate --check                        are features, schemas and stubs up to date?
          assign-conformance report shard-1 shard-2 --report out     one report of the shards of a run
          assign-conformance serve --docs PAGES --port 8080          a strict stub for real clients
          assign-conformance explain AC4004                          what a rule means and how to mend it
          assign-conformance doctor                                  what is here, and what each thing is needed for
          assign-conformance run --target tenant --tenant ID --dry-run   looks at a tenant and writes nothing
          assign-conformance cleanup --tenant ID                     what a run that broke off has left in a tenant

        Exit codes: 0 conforms; 1 does not conform, differs, or breaks callers; 2 usage or configuration; 3 a page could not be read, or nothing
        could be run, or not all that was planned; 4 blocked by the environment; 5 the clean-up of a tenant is incomplete; 6 the harness failed; 130 interrupted
        (Ctrl-C or SIGTERM). Several at once: the first of 5, 6, 2, 130, 1, 3, 4.

        Options of run, check and report that are not on the command line are taken from their variable (in brackets in their help), failing that from
        the section "defaults" of assign-conformance.json in the current folder, failing that they have their defaults.
        """;

    /// <summary>What a command gets after Ctrl-C or SIGTERM to finish what is under way; then the process ends.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>What a command gets that takes away what it made in a tenant: as long as that may take, and then its reports.</summary>
    internal static TimeSpan PatienceForTenants { get; } = TenantRunTarget.LongestEnd + s_patience;

    /// <summary>Tags begin with <c>@</c>, which would otherwise name a file of arguments.</summary>
    internal static ParserConfiguration ParserConfiguration { get; } = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one command.</summary>
    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    public static Task<int> InvokeAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
        => InvokeAsync(args, output, error, CommandSurroundings.OfThisProcess(), cancellationToken);

    /// <summary>As the other, with settings of given surroundings.</summary>
    internal static async Task<int> InvokeAsync(string[] args, TextWriter output, TextWriter error, CommandSurroundings surroundings, CancellationToken cancellationToken = default)
    {
        var root = CreateRoot();
        var parsed = root.Parse(args, ParserConfiguration);
        var configured = ConfiguredOptions.None;
        try
        {
            configured = ConfiguredOptions.Of(parsed, surroundings);
            args = configured.Complete(args, parsed.CommandResult.Command);
            parsed = root.Parse(args, ParserConfiguration);
            configured.Require(parsed);
            var isRefused = parsed.Action is ParseErrorAction;
            using var complaint = new StringWriter();
            var configuration = new InvocationConfiguration { Output = output, Error = isRefused ? complaint : error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = IsForTenant(args) ? PatienceForTenants : s_patience };
            var code = await parsed.InvokeAsync(configuration, cancellationToken);
            if (!isRefused)
            {
                return code;
            }

            await error.WriteAsync(NamesTenant(args) ? ArgumentEcho.Hide(complaint.ToString(), args) : complaint.ToString());
            return ExitCode.Usage;
        }
        catch (UnusableInputException exception)
        {
            await error.WriteLineAsync($"assign-conformance: {configured.Explain(exception.Message)}");
            return ExitCode.Usage;
        }
        catch (BlockedException exception)
        {
            await error.WriteLineAsync($"assign-conformance: {exception.Message}");
            return ExitCode.Blocked;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("assign-conformance: interrupted.");
            return ExitCode.Interrupted;
        }
    }

    /// <summary>Every command with its options.</summary>
    internal static RootCommand CreateRoot()
        => new RootCommand(Description)
        {
            SettingHelp.WithVariables(RunCommand.Create()),
            ProveCommand.Create(),
            SettingHelp.WithVariables(CheckCommand.Create()),
            DiffCommand.Create(),
            ContractsCommand.Create(),
            GenerateCommand.Create(),
            SettingHelp.WithVariables(ReportCommand.Create()),
            ServeCommand.Create(),
            ExplainCommand.Create(),
            CleanupCommand.Create((request, _, token) => new TenantDoor(TenantSurroundings.OfThisProcess(), TimeProvider.System).OpenAsync(request, token)),
            DoctorCommand.Create(),
            CompletionCommand.Create(),
        };

    private static bool NamesTenant(string[] args) => IsForTenant(args) || args.Any(arg => arg.StartsWith("--tenant", StringComparison.Ordinal));

    private static bool IsForTenant(string[] args)
        => args is ["cleanup", ..] || args.Contains(TargetChoice.Tenant, StringComparer.Ordinal) || args.Any(arg => arg is $"--target={TargetChoice.Tenant}" or $"--target:{TargetChoice.Tenant}");
}
