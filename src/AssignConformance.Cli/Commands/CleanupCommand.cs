using System.CommandLine;
using AssignConformance.Cli.Cleaning;
using AssignConformance.Tenant.Cleaning;

namespace AssignConformance.Cli.Commands;

/// <summary><c>cleanup</c>: takes away what runs that broke off have left in a tenant.</summary>
internal static class CleanupCommand
{
    /// <param name="connect">Opens the way into a tenant: settings, allow list, credential, and the check of the token's <c>tid</c>.</param>
    public static Command Create(ConnectToTenant connect)
    {
        var tenant = new Option<string>("--tenant") { Description = "The tenant's id; it must be on the allow list of the configuration.", HelpName = "ID", Required = true };
        var allow = new Option<bool>("--allow-writes") { Description = "Take away what is left. Without it, it is only listed." };
        var orphans = new Option<bool>("--orphans") { Description = "Take away objects of ours that no journal here tells of, too, if their run began more than 24 h ago. They are shown first." };
        var credential = SharedOptions.Credential();
        var configuration = SharedOptions.Configuration();
        var docs = SharedOptions.Docs();
        var command = new Command("cleanup", """
            Take away what a run that broke off has left in a tenant, by its journal; then list what else of ours is there.
            Only objects that carry a run's name and mark are touched. Exits with 5 where something is or may be left.

            Examples:
              assign-conformance cleanup --tenant 11111111-2222-3333-4444-555555555555
              assign-conformance cleanup --tenant 11111111-2222-3333-4444-555555555555 --allow-writes
              assign-conformance cleanup --tenant 11111111-2222-3333-4444-555555555555 --allow-writes --orphans
            """) { tenant, allow, orphans, credential, configuration, docs };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var request = new ConnectionRequest(parsed.GetValue(tenant)!, parsed.GetValue(allow), parsed.GetValue(credential), parsed.GetValue(docs), parsed.GetValue(configuration));
            var (connection, waiting) = await connect(request, parsed.InvocationConfiguration.Output, cancellationToken);
            var options = new CleanupOptions
            {
                AllowWrites = request.AllowWrites,
                Orphans = parsed.GetValue(orphans),
                ConfigurationFile = request.ConfigurationFile,
                Docs = request.Docs,
                Credential = request.Credential,
            };
            return await new CleanupPipeline(connection, options, waiting, parsed.InvocationConfiguration.Output).RunAsync(cancellationToken);
        });
        return command;
    }
}

/// <summary>Which tenant to connect to, and with what.</summary>
/// <param name="Credential">As given on the command line, or null.</param>
/// <param name="Docs">As given on the command line, or null: recipes are looked for beside it.</param>
/// <param name="ConfigurationFile">As given on the command line, or null.</param>
internal sealed record ConnectionRequest(string TenantId, bool AllowWrites, string? Credential, string? Docs, string? ConfigurationFile = null);

/// <summary>Opens the way into a tenant, or throws what the command line reports.</summary>
internal delegate Task<(TenantConnection Connection, CleanUpOptions Waiting)> ConnectToTenant(ConnectionRequest request, TextWriter output, CancellationToken cancellationToken);
