using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Credentials;
using AssignConformance.Tenant.Redaction;
using AssignConformance.Tests.Tenant.Sending;
using Azure.Identity;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Credentials;

public sealed class TenantTokensTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);
    private static readonly string s_token = FakeToken.Of(GateSample.TenantId, s_now.AddHours(1));

    [Theory]
    [InlineData("https://graph.microsoft.com/v1.0/x")]
    [InlineData("https://GRAPH.microsoft.com:443/v1.0/x")]
    public async Task The_configured_server_gets_the_token(string url)
    {
        using var tokens = Tokens(new FakeCredential(s_token));

        (await tokens.GetAuthorizationTokenAsync(new Uri(url))).Should().Be(s_token);
    }

    [Theory]
    [InlineData("http://graph.microsoft.com/v1.0/x")]
    [InlineData("http://graph.microsoft.com:443/v1.0/x")]
    [InlineData("https://graph.microsoft.com:8443/v1.0/x")]
    [InlineData("https://graph.microsoft.com.evil.example/v1.0/x")]
    [InlineData("https://graph.microsoft.com@evil.example/v1.0/x")]
    [InlineData("https://evil.example/graph.microsoft.com")]
    [InlineData("https://graph.microsoft.us/v1.0/x")]
    [InlineData("https://user@graph.microsoft.com/v1.0/x")]
    [InlineData("https://localhost/v1.0/x")]
    public async Task No_other_server_gets_one_and_none_is_asked_for(string url)
    {
        var credential = new FakeCredential(s_token);
        using var tokens = Tokens(credential);

        var asking = () => tokens.GetAuthorizationTokenAsync(new Uri(url));

        (await asking.Should().ThrowAsync<TenantTokenException>()).Which.Fault.Should().Be(TokenFault.OtherHost);
        credential.Asked.Should().BeEmpty();
    }

    [Theory]
    [InlineData("global", "https://graph.microsoft.com/.default")]
    [InlineData("us-l4", "https://graph.microsoft.us/.default")]
    [InlineData("us-dod", "https://dod-graph.microsoft.us/.default")]
    [InlineData("china", "https://microsoftgraph.chinacloudapi.cn/.default")]
    public async Task The_token_is_for_Graph_of_the_cloud_wherever_its_server_is(string cloud, string scope)
    {
        var credential = new FakeCredential(s_token);
        var graph = GraphCloud.All.Single(each => each.Name == cloud) with { Graph = new Uri("https://localhost:5001") };
        using var tokens = Tokens(credential, GateSample.Settings with { Cloud = graph });

        await tokens.GetAuthorizationTokenAsync(new Uri("https://localhost:5001/x"));

        credential.Asked.Single().Scopes.Should().Equal(scope);
    }

    [Fact]
    public async Task A_token_is_kept_until_shortly_before_it_expires()
    {
        var credential = new FakeCredential(s_token);
        var clock = new WaitingClock(s_now, TimeSpan.MaxValue);
        using var tokens = Tokens(credential, clock: clock);
        await tokens.ReadClaimsAsync(CancellationToken.None);

        clock.Advance(TimeSpan.FromMinutes(57));
        await tokens.ReadClaimsAsync(CancellationToken.None);
        credential.Asked.Should().HaveCount(1);

        clock.Advance(TimeSpan.FromMinutes(2));
        await tokens.ReadClaimsAsync(CancellationToken.None);
        credential.Asked.Should().HaveCount(2);
    }

    [Fact]
    public async Task Renewing_asks_a_new_credential()
    {
        var made = 0;
        using var tokens = new TenantTokens(GateSample.Settings, () => new FakeCredential(FakeToken.Of(GateSample.TenantId, s_now.AddHours(1), made++)), Redactor(), Clock());
        var first = await tokens.GetAuthorizationTokenAsync(GateSample.Settings.Cloud.Graph);

        tokens.Renew();

        (await tokens.GetAuthorizationTokenAsync(GateSample.Settings.Cloud.Graph)).Should().NotBe(first);
        made.Should().Be(2);
    }

    [Fact]
    public async Task A_token_of_another_tenant_is_never_given_out()
    {
        using var tokens = Tokens(new FakeCredential(FakeToken.Of(GateSample.Stranger, s_now.AddHours(1))));

        var asking = () => tokens.GetAuthorizationTokenAsync(GateSample.Settings.Cloud.Graph);

        (await asking.Should().ThrowAsync<TenantTokenException>()).Which.Fault.Should().Be(TokenFault.OtherTenant);
        await asking.Should().ThrowAsync<TenantTokenException>("nor at the second attempt");
    }

    [Theory]
    [InlineData("opaque")]
    [InlineData("a.b.c")]
    [InlineData("a.!!.c")]
    public async Task A_token_that_nobody_can_read_is_not_used(string token)
    {
        using var tokens = Tokens(new FakeCredential(token));

        var asking = () => tokens.ReadClaimsAsync(CancellationToken.None);

        (await asking.Should().ThrowAsync<TenantTokenException>()).Which.Fault.Should().Be(TokenFault.Unreadable);
    }

    [Fact]
    public async Task Azures_message_is_redacted_and_short()
    {
        var redactor = Redactor();
        redactor.AddSecret("s3cr3t/+=&");
        redactor.AddId(GateSample.TenantId, AliasKind.Tenant);
        var cause = new InvalidOperationException($"AADSTS7000215: wrong secret s3cr3t%2F%2B%3D%26 of {GateSample.TenantId}.\nTrace ID: {GateSample.Stranger}");
        var failure = new AuthenticationFailedException("ClientSecretCredential authentication failed: \nmore", cause);
        using var tokens = new TenantTokens(GateSample.Settings, () => new FakeCredential("", failure), redactor, Clock());

        var asking = () => tokens.ReadClaimsAsync(CancellationToken.None);

        var thrown = (await asking.Should().ThrowAsync<TenantTokenException>()).Which;
        thrown.Fault.Should().Be(TokenFault.NotIssued);
        thrown.Message.Should().Be("login.microsoftonline.com gave no token (credential \"environment\"): AADSTS7000215: wrong secret <secret> of tenant-1.");
        thrown.InnerException.Should().BeNull("its message is not redacted");
    }

    [Fact]
    public async Task What_a_missing_credential_says_is_told_in_full()
    {
        using var tokens = new TenantTokens(
            GateSample.Settings, () => new FakeCredential("", new CredentialUnavailableException("None was there:\n- Please run 'az login'", new InvalidOperationException("inner"))), Redactor(), Clock());

        var asking = () => tokens.ReadClaimsAsync(CancellationToken.None);

        await asking.Should().ThrowAsync<TenantTokenException>().WithMessage("*: None was there: - Please run 'az login'");
    }

    [Fact]
    public async Task The_token_is_known_to_the_redactor_before_anybody_has_it()
    {
        var redactor = Redactor();
        using var tokens = new TenantTokens(GateSample.Settings, () => new FakeCredential(s_token), redactor, Clock());

        await tokens.ReadClaimsAsync(CancellationToken.None);

        redactor.Redact($"x={s_token}").Should().Be("x=<token>");
    }

    private static Redactor Redactor() => new(new KeptNames([]));

    private static WaitingClock Clock() => new(s_now, TimeSpan.MaxValue);

    private static TenantTokens Tokens(FakeCredential credential, TenantSettings? settings = null, WaitingClock? clock = null)
        => new(settings ?? GateSample.Settings, () => credential, Redactor(), clock ?? Clock());
}
