using AssignConformance.Cli.Cleaning;
using AssignConformance.Cli.Commands;
using AssignConformance.Cli.Composition;
using AssignConformance.Cli.Running;
using AssignConformance.Tenant.Cleaning;
using AssignConformance.Tenant.Credentials;
using AssignConformance.Tenant.Preflight;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Redaction;

namespace AssignConformance.Cli.Tenants;

/// <summary>Opens a tenant for <c>cleanup</c>: the same settings, allow list and token as a run's, and nothing may be created.</summary>
internal sealed class TenantDoor(TenantSurroundings surroundings, TimeProvider clock)
{
    /// <summary>The way in.</summary>
    /// <exception cref="UsageException">The token, or Graph, speaks of another tenant.</exception>
    /// <exception cref="BlockedException">There is no token, or Graph does not say whose it is.</exception>
    /// <exception cref="Model.UnusableInputException">A setting can't be used.</exception>
    public async Task<(TenantConnection Connection, CleanUpOptions Waiting)> OpenAsync(ConnectionRequest request, CancellationToken cancellationToken)
    {
        var options = new TenantOptions { Tenant = request.TenantId, AllowWrites = request.AllowWrites, Credential = request.Credential, ConfigurationFile = request.ConfigurationFile };
        var settings = TenantConfiguration.Read(options, new RunOptions().ReportFolder, surroundings) with { WriteBudget = int.MaxValue };
        var features = request.Docs is null && !Directory.Exists(Path.Combine(surroundings.Folder, "features", "pages")) ? null : ProjectLayout.Find(request.Docs).Features;
        // The process ends with the command, and the sender with it.
        var access = new TenantAccess(settings, RecipeFolder.Read(features), new KeptNames([]), mark: null, surroundings, clock);
        await RequireSameTenantAsync(access, cancellationToken);
        return (new TenantConnection(settings, access.Sender, access.Owned, access.Recipes) { Redact = access.Redactor.Redact }, CleanUpOptions.For(settings, clock));
    }

    private static async Task RequireSameTenantAsync(TenantAccess access, CancellationToken cancellationToken)
    {
        PreflightLine line;
        try
        {
            line = await PreflightRun.LookAtTenantAsync(access.Settings, await access.ReadClaimsAsync(cancellationToken), access.Sender, cancellationToken);
        }
        catch (TenantTokenException exception)
        {
            line = PreflightRun.NoToken(exception);
        }

        if (line.Status == PreflightStatus.Well)
        {
            return;
        }

        var message = $"{line.Name}: {access.Redactor.Redact(PreflightText.Said(line))} Nothing was written.";
        throw line.Status == PreflightStatus.Forbids ? new UsageException(message) : new BlockedException(message);
    }
}
