using System.Text.Json.Nodes;
using AssignConformance.Cli.Running;
using AssignConformance.Cli.Tenants;
using AssignConformance.Model;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tests.Support;
using AssignConformance.Tests.Support.SimulatedTenant;

namespace AssignConformance.Tests.Cli.Tenants;

/// <summary>A copy of the project with a configuration for the simulated tenant; gone at the end, journals and all.</summary>
internal sealed class TenantProject : IDisposable
{
    private readonly ProjectCopy _project = new();
    private readonly SocketsHttpHandler _graph;
    private readonly SocketsHttpHandler _authority;

    public TenantProject(RunningTenant tenant)
    {
        (_graph, _authority) = (tenant.CreateHandler(), tenant.CreateHandler());
        Section = new JsonObject
        {
            ["allowedTenants"] = new JsonArray(Seeds.TenantId),
            ["testGroup"] = Seeds.TestGroup,
            ["baseUrl"] = tenant.Address.AbsoluteUri,
            ["authority"] = tenant.Address.AbsoluteUri,
            ["writeIntervalSeconds"] = 0,
            ["readBackDeadlineSeconds"] = 1,
            ["journalFolder"] = _project.In("journals"),
        };
        Surroundings = new TenantSurroundings
        {
            ReadVariable = name => Variables.GetValueOrDefault(name),
            Folder = _project.In(),
            Graph = _graph,
            Authority = _authority,
        };
    }

    /// <summary>What stands in the file's section <c>tenant</c>.</summary>
    public JsonObject Section { get; }

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal)
    {
        ["AZURE_CLIENT_ID"] = Seeds.ClientId,
        ["AZURE_CLIENT_SECRET"] = Seeds.ClientSecret,
    };

    /// <summary>A test may put something between the client and the tenant.</summary>
    public TenantSurroundings Surroundings { get; set; }

    /// <summary>A path below the project's folder.</summary>
    public string In(params string[] parts) => _project.In(parts);

    /// <summary>Replaces one text in a file; the text must be there.</summary>
    public void Edit(string path, string old, string replacement) => _project.Edit(path, old, replacement);

    /// <summary>The run's; the machine's by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public string Journals => _project.In("journals");

    public string Report => _project.Report;

    /// <summary>Runs against the tenant; an option that can't be used gives exit code 2 and its message, as on the command line.</summary>
    public async Task<CommandResult> RunAsync(Func<RunOptions, RunOptions>? vary = null, CancellationToken cancellationToken = default)
    {
        WriteConfiguration();
        var options = new RunOptions
        {
            Docs = _project.Docs,
            Target = TargetChoice.Tenant,
            ReportFolder = Report,
            Tags = "@v1.0",
            Tenant = new TenantOptions { Tenant = Seeds.TenantId, AllowWrites = true },
        };
        var (output, error) = (new StringWriter(), new StringWriter());
        int code;
        try
        {
            code = await new TenantRunPipeline(Surroundings, Clock).RunAsync(vary is null ? options : vary(options), output, error, cancellationToken);
        }
        catch (UnusableInputException exception)
        {
            code = 2;
            await error.WriteLineAsync(exception.Message);
        }

        return new CommandResult(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    public void WriteConfiguration()
        => File.WriteAllText(_project.In(ConfigurationText.FileName), new JsonObject { ["tenant"] = Section.DeepClone() }.ToJsonString());

    public void Dispose()
    {
        _project.Dispose();
        _graph.Dispose();
        _authority.Dispose();
    }
}
