using System.Collections.Immutable;

namespace AssignConformance.Tenant.Credentials;

/// <summary>The environment variables of credentials, as Azure.Identity names them. Their values are never printed.</summary>
public static class CredentialVariables
{
    public const string Tenant = "AZURE_TENANT_ID";
    public const string Client = "AZURE_CLIENT_ID";
    public const string Secret = "AZURE_CLIENT_SECRET";
    public const string CertificatePath = "AZURE_CLIENT_CERTIFICATE_PATH";
    public const string CertificatePassword = "AZURE_CLIENT_CERTIFICATE_PASSWORD";
    public const string FederatedTokenFile = "AZURE_FEDERATED_TOKEN_FILE";

    /// <summary>Variables whose values are secrets: they are given to the redactor before anything is sent.</summary>
    public static ImmutableArray<string> Secrets { get; } = [Secret, CertificatePassword];
}
