using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Azure.Core;

namespace AssignConformance.Tests.Tenant.Credentials;

/// <summary>Access tokens that nobody signed.</summary>
internal static class FakeToken
{
    public static string Of(string tenant, DateTimeOffset expires, int number = 0, string more = "")
        => Of($$"""{"tid":"{{tenant}}","exp":{{expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}},"jti":"{{number}}"{{more}}}""");

    public static string Of(string payload) => $"{Encode("""{"alg":"RS256","typ":"JWT"}""")}.{Encode(payload)}.c2lnbmF0dXJl";

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}

/// <summary>Gives one token, or fails.</summary>
internal sealed class FakeCredential(string token, Exception? failure = null) : TokenCredential
{
    public List<TokenRequestContext> Asked { get; } = [];

    public string Token => token;

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Asked.Add(requestContext);
        return failure is null ? new AccessToken(token, DateTimeOffset.MaxValue) : throw failure;
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        => new(GetToken(requestContext, cancellationToken));
}
