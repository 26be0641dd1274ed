using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tests.Cli.Tenants;
using AssignConformance.Tests.Support.SimulatedTenant;

namespace AssignConformance.Tests.Tenant.Secrets;

/// <summary>The secrets and the ids of one test, planted wherever the product reads any.</summary>
internal sealed class PlantedSecrets
{
    public const string CertificatePassword = "pl4nted-Pfx+pass/word=1";
    public const string RefreshToken = "0.AXkA-pl4nted-refresh-token-of-nobody-known_7Qm2";
    public const string User = "megan.bowen@pl4nted.onmicrosoft.com";

    /// <summary>Of three parts, as the authority wants an assertion, and no JSON Web Token by its looks.</summary>
    public const string FederatedToken = "pl4nted-federated-header.pl4nted-federated-payload-0123456789.pl4nted-federated-signature";

    private readonly RunningTenant _tenant;
    private readonly ImmutableArray<Planted> _secrets;

    public PlantedSecrets(RunningTenant tenant, TenantProject project)
    {
        _tenant = tenant;
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=planted", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        (PfxFile, FederatedTokenFile) = (project.In("planted.pfx"), project.In("planted.token"));
        File.WriteAllBytes(PfxFile, certificate.Export(X509ContentType.Pfx, CertificatePassword));
        File.WriteAllText(FederatedTokenFile, FederatedToken + "\n");
        Pem = key.ExportPkcs8PrivateKeyPem();
        project.Variables["AZURE_CLIENT_CERTIFICATE_PASSWORD"] = CertificatePassword;
        project.Variables["AZURE_CLIENT_CERTIFICATE_PATH"] = PfxFile;
        project.Variables["AZURE_FEDERATED_TOKEN_FILE"] = FederatedTokenFile;
        _secrets =
        [
            new("client secret", Seeds.ClientSecret), new("certificate password", CertificatePassword), new("federated token", FederatedToken),
            new("private key", Pem.ReplaceLineEndings("")[40..^40]), new("refresh token", RefreshToken), new("user", User),
        ];
    }

    public string PfxFile { get; }

    public string FederatedTokenFile { get; }

    /// <summary>The certificate's private key.</summary>
    public string Pem { get; }

    /// <summary>The secrets, and every token that the authority has issued; with the tenant's own ids where asked for.</summary>
    public async Task<SecretScanner> ScannerAsync(bool withIds)
        => new(_secrets.Concat((await _tenant.Control.ReadTokensAsync()).Select((token, index) => new Planted($"access token {index + 1}", token.Value))).Concat(withIds ? await IdsAsync() : []));

    /// <summary>The ids of tenant, groups and client, and of all objects that there were.</summary>
    private async Task<IEnumerable<Planted>> IdsAsync()
    {
        var objects = (await _tenant.Control.ReadLogAsync()).SelectMany(request => request.Path.Split('/')).Where(segment => Guid.TryParseExact(segment, "D", out _)).Distinct(StringComparer.OrdinalIgnoreCase);
        return objects.Concat([Seeds.TenantId, Seeds.TestGroup, Seeds.ClientId, Seeds.ProductionGroup]).Distinct(StringComparer.OrdinalIgnoreCase).Select(id => new Planted($"id that ends in {id[^4..]}", id));
    }
}
