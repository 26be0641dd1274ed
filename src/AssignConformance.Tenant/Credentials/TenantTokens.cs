using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Redaction;
using Azure.Core;
using Azure.Identity;
using Microsoft.Kiota.Abstractions.Authentication;

namespace AssignConformance.Tenant.Credentials;

/// <summary>Gives tokens of the one tenant to requests to the one configured server; refuses all else before anything is sent. Safe for many threads.</summary>
/// <remarks>Kiota's own providers send a request to another host without a token instead of refusing it, or with one where no host is listed.</remarks>
/// <param name="create">Makes a credential that knows no token: called once, and again for each renewal.</param>
/// <param name="redactor">Learns each token before anybody else sees it.</param>
public sealed class TenantTokens(TenantSettings settings, Func<TokenCredential> create, Redactor redactor, TimeProvider time) : IAccessTokenProvider, IDisposable
{
    /// <summary>A token is given up that long before it expires.</summary>
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _one = new(1);
    private TokenCredential? _credential;
    private (string Token, TokenClaims Claims)? _held;

    /// <summary>Kiota's list of hosts. It compares names only; <see cref="GetAuthorizationTokenAsync"/> compares scheme and port as well.</summary>
    public AllowedHostsValidator AllowedHostsValidator { get; } = new([settings.Cloud.Graph.Host]);

    /// <summary>What the token says of itself.</summary>
    /// <exception cref="TenantTokenException">There is no token that may be used.</exception>
    public async Task<TokenClaims> ReadClaimsAsync(CancellationToken cancellationToken) => (await GetAsync(cancellationToken)).Claims;

    /// <summary>The token for a request to that URL.</summary>
    /// <exception cref="TenantTokenException">There is none, or the URL is not the configured server's.</exception>
    public async Task<string> GetAuthorizationTokenAsync(
        Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        => IsConfigured(uri)
            ? (await GetAsync(cancellationToken)).Token
            : throw new TenantTokenException(
                $"{uri.Scheme}://{uri.Authority} is not the configured server {settings.Cloud.Graph.GetLeftPart(UriPartial.Authority)}: it gets no token and no request.", TokenFault.OtherHost);

    /// <summary>Whether a URL has scheme, host and port of the configured server.</summary>
    public bool IsConfigured(Uri uri)
        => uri.Scheme == settings.Cloud.Graph.Scheme
            && uri.Port == settings.Cloud.Graph.Port
            && string.Equals(uri.IdnHost, settings.Cloud.Graph.IdnHost, StringComparison.OrdinalIgnoreCase)
            && uri.UserInfo.Length == 0;

    /// <summary>Forgets the token: the next one is asked of the authority anew.</summary>
    public void Renew()
    {
        _one.Wait();
        try
        {
            (_credential, _held) = (null, null);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<(string Token, TokenClaims Claims)> GetAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_held is { } held && held.Claims.ExpiresAt - s_margin > time.GetUtcNow())
            {
                return held;
            }

            var token = await AskAsync(cancellationToken);
            redactor.AddToken(token);
            var fresh = (token, Judge(token));
            _held = fresh;
            return fresh;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            _credential ??= create();
            return (await _credential.GetTokenAsync(new TokenRequestContext([Scope]), cancellationToken)).Token;
        }
        catch (Exception exception) when (exception is AuthenticationFailedException or Azure.RequestFailedException or HttpRequestException)
        {
            // CredentialUnavailableException among them: a developer who is not signed in, a machine without an identity.
            throw new TenantTokenException(
                redactor.Redact($"{settings.Cloud.Authority.Host} gave no token (credential \"{settings.Credential.ToString().ToLowerInvariant()}\"): {Cause(exception)}"), TokenFault.NotIssued);
        }
    }

    /// <summary>Graph of the cloud, also where its base URL was replaced: that is what the token is for.</summary>
    private string Scope
        => new Uri((GraphCloud.All.FirstOrDefault(cloud => cloud.Name == settings.Cloud.Name) ?? settings.Cloud).Graph, "/.default").AbsoluteUri;

    private TokenClaims Judge(string token)
    {
        var claims = TokenClaimsReader.Read(token)
            ?? throw new TenantTokenException("The token is no JSON Web Token with tid and exp, so nobody can tell whose tenant it opens; it is not used.", TokenFault.Unreadable);
        return string.Equals(claims.TenantId, settings.TenantId, StringComparison.OrdinalIgnoreCase)
            ? claims
            : throw new TenantTokenException("The token belongs to another tenant (its tid) than the one that was asked for; give the credential of that one.", TokenFault.OtherTenant);
    }

    /// <summary>What a credential that is not there says in full; of the authority's own message, which stands innermost, the first line: trace ids follow.</summary>
    private static string Cause(Exception exception)
    {
        var lines = (exception is CredentialUnavailableException ? exception : exception.GetBaseException()).Message
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return exception is CredentialUnavailableException ? string.Join(" ", lines) : lines.FirstOrDefault("");
    }
}
