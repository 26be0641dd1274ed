using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Json;

namespace AssignConformance.Tenant.Credentials;

/// <summary>Reads the claims of an access token (RFC 7519) without validating its signature.</summary>
public static class TokenClaimsReader
{
    /// <summary>The claims, or null where the token is no JSON Web Token with <c>tid</c> and <c>exp</c>. Never throws.</summary>
    public static TokenClaims? Read(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || Decode(parts[1]) is not { } payload || JsonText.Read(payload) is not { Root: JsonTree.Object claims, DuplicateKeys.IsEmpty: true })
        {
            return null;
        }

        return Text(claims, "tid") is { } tenant && Expiry(claims) is { } expiry
            ? new TokenClaims(tenant.ToLowerInvariant(), Roles(claims), Scopes(claims), Text(claims, "appid") ?? Text(claims, "azp"), Text(claims, "oid"), expiry)
            : null;
    }

    private static byte[]? Decode(string part)
    {
        try
        {
            return Base64Url.DecodeFromChars(part);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? Text(JsonTree.Object claims, string name) => (claims.Find(name)?.Value as JsonTree.String)?.Value;

    private static ImmutableArray<string> Roles(JsonTree.Object claims)
        => claims.Find("roles")?.Value is JsonTree.Array roles ? [.. roles.Items.OfType<JsonTree.String>().Select(role => role.Value)] : [];

    private static ImmutableArray<string> Scopes(JsonTree.Object claims)
        => [.. (Text(claims, "scp") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static DateTimeOffset? Expiry(JsonTree.Object claims)
        => claims.Find("exp")?.Value is JsonTree.Number number
            && long.TryParse(number.Raw, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;
}
