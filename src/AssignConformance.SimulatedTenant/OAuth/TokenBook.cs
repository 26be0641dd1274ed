using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AssignConformance.SimulatedTenant.OAuth;

/// <summary>The tokens that this tenant issued; no other opens it. Safe from several threads.</summary>
public sealed class TokenBook(TimeProvider time)
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private ImmutableList<IssuedToken> _tokens = [];

    public TokenSettings Settings { get; set; } = new();

    public ImmutableArray<IssuedToken> Issued => [.. _tokens];

    /// <summary>Forgets all tokens and settings.</summary>
    public void Reset()
    {
        _tokens = [];
        Settings = new TokenSettings();
    }

    /// <summary>From now on every token issued so far counts as expired.</summary>
    public void ExpireAll()
        => ImmutableInterlocked.Update(ref _tokens, tokens => [.. tokens.Select(token => token with { Expires = DateTimeOffset.UnixEpoch })]);

    public IssuedToken? Find(string value) => _tokens.LastOrDefault(token => token.Value == value);

    public bool IsValid(IssuedToken token) => token.Expires > time.GetUtcNow();

    public IssuedToken Issue(string clientId, string audience, string issuer, string proof)
    {
        var settings = Settings;
        var now = time.GetUtcNow();
        var expires = now.AddSeconds(settings.LifetimeSeconds);
        var claims = new JsonObject
        {
            ["aud"] = audience,
            ["iss"] = issuer,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = expires.ToUnixTimeSeconds(),
            ["appid"] = clientId,
            ["app_displayname"] = "simulated client",
            ["tid"] = settings.Tid,
            ["uti"] = Guid.CreateVersion7(now).ToString("N"),
            ["ver"] = "1.0",
        };
        if (settings.Scopes is { } scopes)
        {
            claims["scp"] = scopes;
        }
        else
        {
            claims["idtyp"] = "app";
            claims["roles"] = new JsonArray([.. settings.Roles.Select(role => JsonValue.Create(role))]);
        }

        var permissions = settings.Scopes?.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray() ?? settings.Roles;
        var token = new IssuedToken(Sign(claims), settings.Tid, clientId, permissions, proof, now, expires);
        ImmutableInterlocked.Update(ref _tokens, tokens => tokens.Add(token));
        return token;
    }

    private string Sign(JsonObject claims)
    {
        var signed = $"{Encode("""{"typ":"JWT","alg":"HS256"}"""u8)}.{Encode(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{signed}.{Encode(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Encode(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
