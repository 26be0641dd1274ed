using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Serving;

public sealed class ServeHttpsTests
{
    [Fact]
    public async Task A_client_that_trusts_just_the_written_certificate_is_served_and_others_are_not()
    {
        using var project = new ProjectCopy();
        var file = project.In("stub.pem");
        await using var served = await RunningServe.StartAsync(project, "--https", "--certificate", file);
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(file);
        using var trusting = new HttpClient(Trusting(certificate));
        using var stranger = new HttpClient();

        var byNumber = await trusting.GetAsync(new Uri(served.Address, "/v1.0/x"));
        var byName = await trusting.GetAsync(new UriBuilder(served.Address) { Host = "localhost", Path = "/v1.0/x" }.Uri);
        var refusal = () => stranger.GetAsync(new Uri(served.Address, "/v1.0/x"));

        served.Address.Scheme.Should().Be("https");
        new[] { byNumber, byName }.Should().OnlyContain(answer => answer.Headers.Contains("x-conformance-unmatched"));
        (await refusal.Should().ThrowAsync<HttpRequestException>()).Which.HttpRequestError.Should().Be(HttpRequestError.SecureConnectionError);
        (await File.ReadAllTextAsync(file)).Should().NotContain("PRIVATE KEY");
    }

    [Fact]
    public async Task The_console_tells_thumbprint_file_and_end_and_how_curl_trusts_it()
    {
        using var project = new ProjectCopy();
        var file = project.In("stub.pem");
        await using var served = await RunningServe.StartAsync(project, "--https", "--certificate", file);
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(file);

        (await served.TellsAsync("certificate: ")).Should().StartWith($"certificate: {file}, self-signed for localhost and 127.0.0.1, until {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}")
            .And.EndWith($"SHA-256 {certificate.GetCertHashString(HashAlgorithmName.SHA256)}");
        served.Output.Should().Contain($"curl --cacert '{file}' -X POST 'https://127.0.0.1:");
    }

    [Fact]
    public async Task Without_a_file_curl_is_told_to_trust_blindly()
    {
        using var project = new ProjectCopy();
        await using var served = await RunningServe.StartAsync(project, "--https");

        served.Output.Should().Contain("    curl -k -X POST 'https://127.0.0.1:").And.Contain("\ncertificate: self-signed for localhost");
    }

    [Fact]
    public async Task A_certificate_file_that_can_not_be_written_is_told()
    {
        using var project = new ProjectCopy();

        var result = await CommandResult.OfAsync("serve", "--docs", project.Docs, "--https", "--certificate", project.In("none", "stub.pem"));

        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain("stub.pem").And.Contain("Give a file that can be written");
    }

    private static SocketsHttpHandler Trusting(X509Certificate2 certificate) => new()
    {
        SslOptions = new SslClientAuthenticationOptions
        {
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
                CustomTrustStore = { certificate },
            },
        },
    };
}
