using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Configuration;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace AssignConformance.Tenant.Credentials;

/// <summary>Makes the credential of the kind that was asked for, and no other: no kind falls back to another.</summary>
public sealed class CredentialFactory(TenantSettings settings, Func<string, string?> environment)
{
    /// <summary>What requests to the authority are sent by; null for Azure.Identity's own.</summary>
    public HttpMessageHandler? Transport { get; init; }

    /// <summary>The secrets that are set, for the redactor; whether or not this kind of credential uses them.</summary>
    public ImmutableArray<string> ReadSecrets()
    {
        ImmutableArray<string> secrets = [.. CredentialVariables.Secrets.Select(Value).OfType<string>()];
        return ReadFederatedToken() is { } token ? secrets.Add(token) : secrets;
    }

    /// <summary>Null where there is none, or none that can be read: what can't be read can't be shown either, and the credential itself says what is wrong.</summary>
    private string? ReadFederatedToken()
    {
        try
        {
            return Value(CredentialVariables.FederatedTokenFile) is { } file && File.Exists(file) ? File.ReadAllText(file).Trim() : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A new credential, which knows no token yet. Nothing is sent.</summary>
    /// <exception cref="TenantTokenException">The environment lacks what it needs.</exception>
    public TokenCredential Create()
    {
        RefuseOtherTenant();
        return settings.Credential switch
        {
            CredentialKind.Environment => Environment(),
            CredentialKind.Certificate => Certificate(),
            CredentialKind.Workload => Workload(),
            CredentialKind.Managed => new ManagedIdentityCredential(
                With(new ManagedIdentityCredentialOptions(
                    Value(CredentialVariables.Client) is { } client ? ManagedIdentityId.FromUserAssignedClientId(client) : ManagedIdentityId.SystemAssigned))),
            CredentialKind.Developer => Developer(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private TokenCredential Environment()
    {
        if (Value(CredentialVariables.Secret) is null)
        {
            return Value(CredentialVariables.CertificatePath) is not null
                ? Certificate()
                : throw Missing(CredentialVariables.Client, $"{CredentialVariables.Secret} or {CredentialVariables.CertificatePath}");
        }

        return new ClientSecretCredential(
            settings.TenantId,
            Needed(CredentialVariables.Client),
            Needed(CredentialVariables.Secret),
            With(new ClientSecretCredentialOptions { DisableInstanceDiscovery = IsCustomAuthority }));
    }

    private ClientCertificateCredential Certificate()
    {
        var client = Needed(CredentialVariables.Client);
        var path = Needed(CredentialVariables.CertificatePath);
        if (!File.Exists(path))
        {
            throw new TenantTokenException($"The file that {CredentialVariables.CertificatePath} names does not exist; let it name a PEM or PFX file with the private key.", TokenFault.CredentialMissing);
        }

        var options = With(new ClientCertificateCredentialOptions { DisableInstanceDiscovery = IsCustomAuthority });
        if (Value(CredentialVariables.CertificatePassword) is not { } password)
        {
            return new ClientCertificateCredential(settings.TenantId, client, path, options);
        }

        try
        {
            return new ClientCertificateCredential(settings.TenantId, client, X509CertificateLoader.LoadPkcs12FromFile(path, password), options);
        }
        catch (CryptographicException)
        {
            throw new TenantTokenException(
                $"The file that {CredentialVariables.CertificatePath} names can't be opened with {CredentialVariables.CertificatePassword}: it must be a PFX file of that password.", TokenFault.CredentialMissing);
        }
    }

    private WorkloadIdentityCredential Workload()
    {
        if (Value(CredentialVariables.Client) is null || Value(CredentialVariables.FederatedTokenFile) is null)
        {
            throw Missing(CredentialVariables.Client, CredentialVariables.FederatedTokenFile);
        }

        return new WorkloadIdentityCredential(With(new WorkloadIdentityCredentialOptions
        {
            TenantId = settings.TenantId,
            ClientId = Needed(CredentialVariables.Client),
            TokenFilePath = Needed(CredentialVariables.FederatedTokenFile),
            DisableInstanceDiscovery = IsCustomAuthority,
        }));
    }

    private ChainedTokenCredential Developer() => new(
        new AzureCliCredential(With(new AzureCliCredentialOptions { TenantId = settings.TenantId })),
        new AzureDeveloperCliCredential(With(new AzureDeveloperCliCredentialOptions { TenantId = settings.TenantId })),
        new AzurePowerShellCredential(With(new AzurePowerShellCredentialOptions { TenantId = settings.TenantId })),
        new VisualStudioCredential(With(new VisualStudioCredentialOptions { TenantId = settings.TenantId })));

    /// <summary>An authority that no cloud knows can't be asked of the cloud's directory of authorities.</summary>
    private bool IsCustomAuthority => !GraphCloud.All.Any(cloud => cloud.Authority == settings.Cloud.Authority);

    private T With<T>(T options)
        where T : TokenCredentialOptions
    {
        options.AuthorityHost = settings.Cloud.Authority;
        if (Transport is not null)
        {
            options.Transport = new HttpClientTransport(Transport);
        }

        return options;
    }

    private void RefuseOtherTenant()
    {
        if (Value(CredentialVariables.Tenant) is { } tenant
            && Guid.TryParse(tenant, out var id)
            && !string.Equals(id.ToString("D"), settings.TenantId, StringComparison.OrdinalIgnoreCase))
        {
            throw new TenantTokenException(
                $"{CredentialVariables.Tenant} names another tenant than the one that was asked for; set it to that one or leave it out.", TokenFault.OtherTenant);
        }
    }

    private string Needed(string variable) => Value(variable) ?? throw Missing(variable);

    private string? Value(string variable) => environment(variable) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private TenantTokenException Missing(params IEnumerable<string> variables)
        => new($"The credential \"{settings.Credential.ToString().ToLowerInvariant()}\" needs the environment variables {string.Join(" and ", variables)}; not all of them are set.", TokenFault.CredentialMissing);
}
