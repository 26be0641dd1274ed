using System.Security.Cryptography;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Credentials;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Preflight;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Redaction;
using AssignConformance.Tenant.Sending;
using AssignConformance.Tenant.Sending.Gate;

namespace AssignConformance.Cli.Cleaning;

/// <summary>Opens the way into a tenant for clean-up: nothing is created on it, and before it is used the tenant has been told by allow list, token and Graph.</summary>
internal static class TenantConnector
{
    private const string ConfigurationFile = "assign-conformance.json";

    /// <exception cref="UsageException">The tenant may not be cleaned up, or not with this credential.</exception>
    /// <exception cref="BlockedException">The tenant can't be reached, or gives no token.</exception>
    public static async Task<TenantConnection> ConnectAsync(ConnectionRequest request, CancellationToken cancellationToken)
    {
        var section = File.Exists(ConfigurationFile) ? TenantSectionReader.Read(ConfigurationFile, await File.ReadAllTextAsync(ConfigurationFile, cancellationToken)) : TenantSection.Empty;
        var arguments = new TenantArguments(request.TenantId, "reports", request.AllowWrites, request.Credential);
        var settings = TenantSettingsReader.Read(arguments, Environment.GetEnvironmentVariable, section);
        var recipes = RecipeFolder.Read(Features(request.Docs));
        var owned = new OwnedObjects();
        var redactor = new Redactor(new KeptNames([]));
        var tokens = new TenantTokens(settings, () => new CredentialFactory(settings, Environment.GetEnvironmentVariable).Create(), redactor, TimeProvider.System);
        var gate = new RequestGate(new GateScope
        {
            Settings = settings,
            Recipes = recipes.All,
            Owned = owned,
            MayReadStrangers = true,
            ReadPaths = PreflightPaths.All(settings),
        });
        var sender = new TenantSender(settings, gate, tokens, new SendingOptions { NewRequestId = Guid.NewGuid });
        var connection = new TenantConnection(settings, sender, owned, recipes) { Resources = [sender, tokens] };
        try
        {
            await CheckTenantAsync(settings, sender, tokens, cancellationToken);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static async Task CheckTenantAsync(TenantSettings settings, TenantSender sender, TenantTokens tokens, CancellationToken cancellationToken)
    {
        var context = new PreflightContext
        {
            Settings = settings,
            Claims = await ReadClaimsAsync(tokens, cancellationToken),
            Sender = sender,
            Plan = [],
            Mark = RunMark.Create(TimeProvider.System.GetUtcNow(), RandomNumberGenerator.GetBytes(6)),
        };
        foreach (var line in await PreflightRun.LookAtTenantAsync(context, cancellationToken))
        {
            if (line.Status == PreflightStatus.Forbids)
            {
                throw new UsageException($"{line.Found}. {line.Advice}");
            }

            if (line.Status == PreflightStatus.Blocks)
            {
                throw new BlockedException($"{line.Found}. {line.Advice}");
            }
        }
    }

    private static async Task<TokenClaims> ReadClaimsAsync(TenantTokens tokens, CancellationToken cancellationToken)
    {
        try
        {
            return await tokens.ReadClaimsAsync(cancellationToken);
        }
        catch (TenantTokenException exception) when (exception.Fault is TokenFault.NotIssued)
        {
            throw new BlockedException(exception.Message, exception);
        }
        catch (TenantTokenException exception)
        {
            throw new UsageException(exception.Message, exception);
        }
    }

    /// <summary>The folder around the pages, whose recipes count before the product's own; null for none.</summary>
    private static string? Features(string? docs)
    {
        var pages = Path.GetFullPath(docs ?? Path.Combine("features", "pages"));
        return string.Equals(Path.GetFileName(Path.TrimEndingDirectorySeparator(pages)), "pages", StringComparison.Ordinal) ? Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(pages)) : null;
    }
}
