using AssignConformance.Tenant.Credentials;
using AssignConformance.Tests.Tenant.Sending;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Credentials;

public sealed class TokenClaimsTests
{
    private static readonly DateTimeOffset s_expiry = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Reads_an_applications_token()
    {
        var claims = TokenClaimsReader.Read(FakeToken.Of(GateSample.TenantId.ToUpperInvariant(), s_expiry, more: ""","roles":["A.Read.All","B.Read.All"],"appid":"app","oid":"object" """))!;

        claims.TenantId.Should().Be(GateSample.TenantId);
        claims.Roles.Should().Equal("A.Read.All", "B.Read.All");
        claims.Scopes.Should().BeEmpty();
        claims.Should().BeEquivalentTo(new { AppId = "app", ObjectId = "object", ExpiresAt = s_expiry, IsApplication = true });
    }

    [Fact]
    public void Reads_a_persons_token_of_version_2()
    {
        var claims = TokenClaimsReader.Read(FakeToken.Of(GateSample.TenantId, s_expiry, more: ""","scp":"A.Read  B.Read","azp":"app" """))!;

        claims.Scopes.Should().Equal("A.Read", "B.Read");
        claims.Should().BeEquivalentTo(new { AppId = "app", ObjectId = (string?)null, IsApplication = false });
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"tid":"x"}""")]
    [InlineData("""{"tid":1,"exp":1}""")]
    [InlineData("""{"tid":"x","exp":"1"}""")]
    [InlineData("""{"tid":"x","exp":99999999999999999999}""")]
    [InlineData("""{"tid":"x","exp":999999999999999999}""")]
    [InlineData("""{"tid":"x","exp":1,"tid":"y"}""")]
    [InlineData("[]")]
    [InlineData("not json")]
    public void Reads_nothing_of_what_says_too_little(string payload) => TokenClaimsReader.Read(FakeToken.Of(payload)).Should().BeNull();
}
