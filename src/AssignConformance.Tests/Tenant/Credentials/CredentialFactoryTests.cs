using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Credentials;
using AssignConformance.Tests.Reports;
using AssignConformance.Tests.Tenant.Sending;
using Azure.Core;
using Azure.Identity;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Credentials;

public sealed class CredentialFactoryTests
{
    private const string Secret = "known-secret-1";
    private static readonly Uri s_authority = new("https://localhost:5002");

    [Theory]
    [InlineData(CredentialKind.Environment, "AZURE_CLIENT_ID and AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH")]
    [InlineData(CredentialKind.Certificate, "AZURE_CLIENT_ID")]
    [InlineData(CredentialKind.Workload, "AZURE_CLIENT_ID and AZURE_FEDERATED_TOKEN_FILE")]
    public void Names_the_variables_that_are_missing(CredentialKind kind, string names)
    {
        var creating = () => Factory(kind).Create();

        creating.Should().Throw<TenantTokenException>().WithMessage($"*{kind.ToString().ToLowerInvariant()}*{names}*").Which.Fault.Should().Be(TokenFault.CredentialMissing);
    }

    [Fact]
    public void A_secret_without_its_client_is_not_enough_and_is_not_told()
    {
        var creating = () => Factory(CredentialKind.Environment, ("AZURE_CLIENT_SECRET", Secret)).Create();

        creating.Should().Throw<TenantTokenException>().WithMessage("*AZURE_CLIENT_ID*").Which.Message.Should().NotContain(Secret);
    }

    [Theory]
    [InlineData(CredentialKind.Managed, typeof(ManagedIdentityCredential))]
    [InlineData(CredentialKind.Developer, typeof(ChainedTokenCredential))]
    public void Makes_the_kind_that_was_asked_for(CredentialKind kind, Type type) => Factory(kind).Create().Should().BeOfType(type);

    [Fact]
    public void A_variable_that_names_another_tenant_is_refused()
    {
        var creating = () => Factory(CredentialKind.Managed, ("AZURE_TENANT_ID", GateSample.Stranger)).Create();

        creating.Should().Throw<TenantTokenException>().Which.Fault.Should().Be(TokenFault.OtherTenant);
        Factory(CredentialKind.Managed, ("AZURE_TENANT_ID", GateSample.TenantId.ToUpperInvariant())).Create().Should().NotBeNull();
    }

    [Fact]
    public async Task A_client_secret_is_sent_to_the_configured_authority_alone()
    {
        using var authority = new FakeAuthority();
        var factory = Factory(CredentialKind.Environment, authority, ("AZURE_CLIENT_ID", "the-client"), ("AZURE_CLIENT_SECRET", Secret));

        var token = await factory.Create().GetTokenAsync(new TokenRequestContext(["https://graph.microsoft.com/.default"]), CancellationToken.None);

        token.Token.Should().Be(FakeAuthority.Token);
        authority.Asked.Should().ContainSingle().Which.Should().StartWith($"https://localhost:5002/{GateSample.TenantId}/oauth2/v2.0/token ").And.Contain($"client_secret={Secret}");
    }

    [Fact]
    public async Task A_federated_token_is_read_from_its_file()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("token"), "federated");
        using var authority = new FakeAuthority();
        var factory = Factory(CredentialKind.Workload, authority, ("AZURE_CLIENT_ID", "the-client"), ("AZURE_FEDERATED_TOKEN_FILE", folder.File("token")));

        await factory.Create().GetTokenAsync(new TokenRequestContext(["https://graph.microsoft.com/.default"]), CancellationToken.None);

        authority.Asked.Should().ContainSingle().Which.Should().Contain("client_assertion=federated");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("open sesame")]
    public async Task A_certificate_signs(string? password)
    {
        using var folder = new TemporaryFolder();
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await File.WriteAllBytesAsync(folder.File("c.pfx"), certificate.Export(X509ContentType.Pfx, password));
        using var authority = new FakeAuthority();
        var factory = Factory(
            CredentialKind.Certificate, authority, ("AZURE_CLIENT_ID", "the-client"), ("AZURE_CLIENT_CERTIFICATE_PATH", folder.File("c.pfx")), ("AZURE_CLIENT_CERTIFICATE_PASSWORD", password ?? ""));

        await factory.Create().GetTokenAsync(new TokenRequestContext(["https://graph.microsoft.com/.default"]), CancellationToken.None);

        authority.Asked.Should().ContainSingle().Which.Should().Contain("client_assertion=");
    }

    [Fact]
    public void A_certificate_that_is_not_there_or_does_not_open_is_told_by_variable()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("c.pfx"), "nothing");
        var missing = () => Factory(CredentialKind.Certificate, ("AZURE_CLIENT_ID", "c"), ("AZURE_CLIENT_CERTIFICATE_PATH", folder.File("none.pfx"))).Create();
        var closed = () => Factory(CredentialKind.Certificate, ("AZURE_CLIENT_ID", "c"), ("AZURE_CLIENT_CERTIFICATE_PATH", folder.File("c.pfx")), ("AZURE_CLIENT_CERTIFICATE_PASSWORD", Secret)).Create();

        missing.Should().Throw<TenantTokenException>().WithMessage("*AZURE_CLIENT_CERTIFICATE_PATH*");
        closed.Should().Throw<TenantTokenException>().WithMessage("*AZURE_CLIENT_CERTIFICATE_PASSWORD*").Which.Message.Should().NotContain(Secret);
    }

    [Fact]
    public void Every_secret_of_the_environment_is_told_to_the_redactor()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("token"), "federated\n");

        Factory(CredentialKind.Managed, ("AZURE_CLIENT_ID", "the-client"), ("AZURE_CLIENT_SECRET", Secret), ("AZURE_CLIENT_CERTIFICATE_PASSWORD", "pass"), ("AZURE_FEDERATED_TOKEN_FILE", folder.File("token")))
            .ReadSecrets().Should().Equal(Secret, "pass", "federated");
        Factory(CredentialKind.Managed).ReadSecrets().Should().BeEmpty();
    }

    [Fact]
    public void A_token_file_that_can_not_be_read_hides_no_other_secret()
    {
        using var folder = new TemporaryFolder();
        using var locked = new FileStream(folder.File("token"), FileMode.CreateNew, FileAccess.Write, FileShare.None);

        Factory(CredentialKind.Managed, ("AZURE_CLIENT_SECRET", Secret), ("AZURE_FEDERATED_TOKEN_FILE", folder.File("token"))).ReadSecrets().Should().Equal(Secret);
    }

    private static CredentialFactory Factory(CredentialKind kind, params (string Name, string Value)[] variables) => Factory(kind, null, variables);

    private static CredentialFactory Factory(CredentialKind kind, HttpMessageHandler? authority, params (string Name, string Value)[] variables)
        => new(
            GateSample.Settings with { Credential = kind, Cloud = GraphCloud.Global with { Graph = new Uri("https://localhost:5001"), Authority = s_authority } },
            name => variables.FirstOrDefault(each => each.Name == name).Value)
        {
            Transport = authority,
        };

    /// <summary>Gives a token to whoever asks, and writes down who asked for what where.</summary>
    private sealed class FakeAuthority : HttpMessageHandler
    {
        public const string Token = "issued";

        public List<string> Asked { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add($"{request.RequestUri} {(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken))}");
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent($$"""{"token_type":"Bearer","expires_in":3599,"access_token":"{{Token}}"}""", Encoding.UTF8, "application/json"),
            };
        }
    }
}
