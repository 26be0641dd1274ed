using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Credentials;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Preflight;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Redaction;
using AssignConformance.Tenant.Sending;
using AssignConformance.Tenant.Sending.Gate;
using Azure.Core;

namespace AssignConformance.Cli.Tenants;

/// <summary>The way into one tenant: credential, token, gate, sender, and what takes secrets and ids out of all that is shown. Sends nothing by itself.</summary>
internal sealed class TenantAccess : IDisposable
{
    private readonly GateScope _scope;
    private readonly SendingOptions _sending;
    private readonly TenantSender _sender;

    /// <param name="mark">The run's; null where nothing may be created.</param>
    public TenantAccess(TenantSettings settings, RecipeCatalogue recipes, KeptNames kept, RunMark? mark, TenantSurroundings surroundings, TimeProvider clock)
    {
        (Settings, Recipes, Mark, Clock) = (settings, recipes, mark, clock);
        Redactor = new Redactor(kept);
        Redactor.AddId(settings.TenantId, AliasKind.Tenant);
        Redactor.AddId(settings.TestGroupId, AliasKind.Group);
        var credentials = new CredentialFactory(settings, surroundings.ReadVariable) { Transport = surroundings.Authority };
        LearnSecrets(credentials);
        Tokens = new TenantTokens(settings, () => Create(credentials), Redactor, clock);
        _scope = new GateScope
        {
            Settings = settings,
            Recipes = recipes.All,
            Owned = Owned,
            RunName = mark is null ? null : RunMark.NamePrefix + mark.Run,
            RunMark = mark?.Text,
            MayReadStrangers = mark is null,
            ReadPaths = PreflightPaths.All(settings),
        };
        _sending = new SendingOptions { Time = clock, NewRequestId = Guid.NewGuid, Network = surroundings.Graph };
        _sender = new TenantSender(settings, new RequestGate(_scope), Tokens, _sending);
    }

    public TenantSettings Settings { get; }

    public RecipeCatalogue Recipes { get; }

    public RunMark? Mark { get; }

    public TimeProvider Clock { get; }

    public Redactor Redactor { get; }

    public TenantTokens Tokens { get; }

    /// <summary>What the gate lets writes go to.</summary>
    public OwnedObjects Owned { get; } = new();

    public ITenantSender Sender => _sender;

    /// <summary>Writes that were sent, retries included; those of clean-up are not among them.</summary>
    public int WritesSent => _sender.WritesSent;

    /// <summary>The gate as it would judge if those objects were the run's.</summary>
    public IRequestGate GateFor(OwnedObjects owned) => new RequestGate(_scope with { Owned = owned });

    /// <summary>A way out for clean-up: it creates nothing, looks at what a list found, and is not stopped by the budget. The caller disposes it.</summary>
    public TenantSender OpenForCleanUp()
        => new(Settings with { WriteBudget = int.MaxValue }, new RequestGate(_scope with { MayReadStrangers = true, RunName = null, RunMark = null }), Tokens, _sending);

    /// <summary>What the token says of itself; its ids become aliases.</summary>
    /// <exception cref="TenantTokenException">There is no token that may be used.</exception>
    public async Task<TokenClaims> ReadClaimsAsync(CancellationToken cancellationToken)
    {
        var claims = await Tokens.ReadClaimsAsync(cancellationToken);
        Redactor.AddId(claims.AppId ?? "", AliasKind.Application);
        Redactor.AddId(claims.IsApplication ? "" : claims.ObjectId ?? "", AliasKind.User);
        return claims;
    }

    /// <summary>A federated token's file is written anew now and then: what stands in it is learnt before it is used.</summary>
    private TokenCredential Create(CredentialFactory credentials)
    {
        LearnSecrets(credentials);
        return credentials.Create();
    }

    private void LearnSecrets(CredentialFactory credentials)
    {
        foreach (var secret in credentials.ReadSecrets())
        {
            Redactor.AddSecret(secret);
        }
    }

    public void Dispose()
    {
        _sender.Dispose();
        Tokens.Dispose();
    }
}
