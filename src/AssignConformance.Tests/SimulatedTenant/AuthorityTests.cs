using System.Text;
using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.OAuth;
using AssignConformance.SimulatedTenant.State;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.SimulatedTenant;

/// <summary>The authority, asked by Azure.Identity itself.</summary>
public sealed class AuthorityTests(TenantFixture fixture) : TenantTests(fixture)
{
    private static readonly TokenRequestContext s_scope = new(["https://graph.microsoft.com/.default"]);

    [Fact]
    public async Task Azure_Identity_gets_a_token_by_secret()
    {
        using var transport = new HttpClientTransport(new HttpClient(Tenant.CreateHandler()));
        var credential = new ClientSecretCredential(
            Seeds.TenantId, Seeds.ClientId, Seeds.ClientSecret,
            new ClientSecretCredentialOptions { AuthorityHost = Tenant.Address, DisableInstanceDiscovery = true, Transport = transport });

        var token = await credential.GetTokenAsync(s_scope, default);

        ((string)Claims(token.Token)["tid"]!).Should().Be(Seeds.TenantId);
        (await OpensAsync(token.Token)).Should().Be(200);
        (await Control.ReadTokensAsync())[^1].Proof.Should().Be("secret");
    }

    [Fact]
    public async Task Azure_Identity_gets_a_token_for_a_workload()
    {
        using var transport = new HttpClientTransport(new HttpClient(Tenant.CreateHandler()));
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, $"{Encode("""{"alg":"RS256"}""")}.{Encode("""{"sub":"repo:example"}""")}.c2ln");
            var credential = new WorkloadIdentityCredential(new WorkloadIdentityCredentialOptions
            {
                TenantId = Seeds.TenantId,
                ClientId = Seeds.ClientId,
                TokenFilePath = file,
                AuthorityHost = Tenant.Address,
                DisableInstanceDiscovery = true,
                Transport = transport,
            });

            var token = await credential.GetTokenAsync(s_scope, default);

            (await OpensAsync(token.Token)).Should().Be(200);
            (await Control.ReadTokensAsync())[^1].Proof.Should().Be("assertion");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Azure_Identity_gets_a_token_by_certificate()
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest(
            "CN=client", key, System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddHours(1));
        using var transport = new HttpClientTransport(new HttpClient(Tenant.CreateHandler()));
        var credential = new ClientCertificateCredential(
            Seeds.TenantId, Seeds.ClientId, certificate,
            new ClientCertificateCredentialOptions { AuthorityHost = Tenant.Address, DisableInstanceDiscovery = true, Transport = transport });

        (await OpensAsync((await credential.GetTokenAsync(s_scope, default)).Token)).Should().Be(200);
    }

    [Fact]
    public async Task A_wrong_secret_is_refused()
    {
        using var transport = new HttpClientTransport(new HttpClient(Tenant.CreateHandler()));
        var credential = new ClientSecretCredential(
            Seeds.TenantId, Seeds.ClientId, "wrong",
            new ClientSecretCredentialOptions { AuthorityHost = Tenant.Address, DisableInstanceDiscovery = true, Transport = transport });

        // Azure.Identity's own message is empty; MSAL's has the reason.
        (await FluentActions.Awaiting(async () => await credential.GetTokenAsync(s_scope, default)).Should().ThrowAsync<AuthenticationFailedException>())
            .WithInnerException<Exception>().WithMessage("*AADSTS7000215*");
    }

    [Fact]
    public async Task Tokens_say_what_is_scripted()
    {
        await Control.SetAsync(new TenantSettings { Token = new TokenSettings { Tid = "other", LifetimeSeconds = 60, Scopes = "User.Read Group.Read.All" } });

        var claims = Claims(await Tenant.FetchTokenAsync());

        ((string)claims["tid"]!).Should().Be("other");
        ((string)claims["scp"]!).Should().Be("User.Read Group.Read.All");
        claims.Should().NotContainKey("roles");
        ((long)claims["exp"]! - (long)claims["iat"]!).Should().Be(60);
    }

    [Fact]
    public async Task The_roles_stand_in_the_token()
    {
        var claims = Claims(await Tenant.FetchTokenAsync());

        claims["roles"]!.AsArray().Select(role => (string)role!).Should().Contain("DeviceManagementConfiguration.ReadWrite.All");
        ((string)claims["appid"]!).Should().Be(Seeds.ClientId);
    }

    [Fact]
    public async Task The_configuration_names_the_token_endpoint()
        => ((string)(await GetAsync($"{Seeds.TenantId}/v2.0/.well-known/openid-configuration")).Json["token_endpoint"]!)
            .Should().Be($"{Tenant.Address}{Seeds.TenantId}/oauth2/v2.0/token");

    private async Task<int> OpensAsync(string token)
    {
        using var client = Tenant.CreateClient(token);
        return (await SendAsync(HttpMethod.Get, "v1.0/organization", client: client)).Status;
    }

    private static JsonObject Claims(string token) => JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]))!.AsObject();

    private static string Encode(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
