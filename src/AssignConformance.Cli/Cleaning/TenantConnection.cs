using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Sending;

namespace AssignConformance.Cli.Cleaning;

/// <summary>A way into a tenant that is on the allow list, with a token whose <c>tid</c> is that tenant's.</summary>
/// <param name="Owned">What the sender's gate looks at: empty at first.</param>
public sealed record TenantConnection(TenantSettings Settings, ITenantSender Sender, OwnedObjects Owned, RecipeCatalogue Recipes)
{
    /// <summary>Takes secrets, tokens and ids out of what the service said.</summary>
    public Func<string, string> Redact { get; init; } = text => text;
}
