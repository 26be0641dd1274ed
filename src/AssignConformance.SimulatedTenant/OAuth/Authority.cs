using System.Globalization;
using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.Graph;
using AssignConformance.SimulatedTenant.State;
using Microsoft.AspNetCore.WebUtilities;

namespace AssignConformance.SimulatedTenant.OAuth;

/// <summary>The authority: tells its configuration and issues tokens for client credentials, by secret or by assertion.</summary>
public sealed class Authority(TokenBook tokens, TimeProvider time)
{
    /// <summary>The answer to a request below <c>/{tenant}/</c>; null where it is not for the authority.</summary>
    public GraphAnswer? Answer(string method, string path, string body, string origin)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return (method, segments) switch
        {
            ("GET", [var tenant, "v2.0", ".well-known", "openid-configuration"]) => Configuration(origin, tenant),
            ("GET", ["common", "discovery", "instance"]) => Instance(origin),
            ("POST", [var tenant, "oauth2", "v2.0", "token"]) => Token(tenant, body, origin),
            _ => null,
        };
    }

    private static GraphAnswer Configuration(string origin, string tenant) => Json(200, new JsonObject
    {
        ["issuer"] = $"{origin}/{tenant}/v2.0",
        ["authorization_endpoint"] = $"{origin}/{tenant}/oauth2/v2.0/authorize",
        ["token_endpoint"] = $"{origin}/{tenant}/oauth2/v2.0/token",
        ["jwks_uri"] = $"{origin}/{tenant}/discovery/v2.0/keys",
        ["response_types_supported"] = new JsonArray("token"),
        ["subject_types_supported"] = new JsonArray("pairwise"),
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post", "private_key_jwt"),
    });

    private static GraphAnswer Instance(string origin) => Json(200, new JsonObject
    {
        ["tenant_discovery_endpoint"] = $"{origin}/common/v2.0/.well-known/openid-configuration",
        ["api-version"] = "1.1",
        ["metadata"] = new JsonArray(),
    });

    private GraphAnswer Token(string tenant, string body, string origin)
    {
        var form = QueryHelpers.ParseQuery(body).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        var (clientId, scope) = (form.GetValueOrDefault("client_id", ""), form.GetValueOrDefault("scope", ""));
        var proof = form.GetValueOrDefault("client_secret") == Seeds.ClientSecret ? "secret" : IsAssertion(form) ? "assertion" : null;
        if (!string.Equals(tenant, Seeds.TenantId, StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(400, "invalid_request", 90002, $"Tenant '{tenant}' not found.");
        }

        if (form.GetValueOrDefault("grant_type") != "client_credentials")
        {
            return Refuse(400, "unsupported_grant_type", 70003, "Only client_credentials is simulated.");
        }

        if (!string.Equals(clientId, Seeds.ClientId, StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(400, "unauthorized_client", 700016, $"Application '{clientId}' is not in this tenant.");
        }

        if (proof is null)
        {
            return Refuse(401, "invalid_client", 7000215, "The client secret or assertion is wrong.");
        }

        if (!scope.EndsWith("/.default", StringComparison.Ordinal))
        {
            return Refuse(400, "invalid_scope", 1002012, $"Client credentials need a scope that ends with /.default, not '{scope}'.");
        }

        var token = tokens.Issue(clientId, scope[..^"/.default".Length], $"{origin}/{tenant}/", proof);
        var seconds = (int)(token.Expires - token.Issued).TotalSeconds;
        return Json(200, new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = seconds,
            ["ext_expires_in"] = seconds,
            ["access_token"] = token.Value,
        });
    }

    /// <summary>An assertion of the client's own (certificate) or a federated one: three parts, of which nothing is checked.</summary>
    private static bool IsAssertion(Dictionary<string, string> form)
        => form.GetValueOrDefault("client_assertion_type") == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
           && form.GetValueOrDefault("client_assertion", "").Split('.') is [{ Length: > 0 }, { Length: > 0 }, _];

    private static GraphAnswer Json(int status, JsonObject body) => GraphAnswer.Json(status, body) with { MediaType = "application/json; charset=utf-8" };

    private GraphAnswer Refuse(int status, string error, int code, string description)
    {
        var (trace, correlation) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        var timestamp = time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ssZ", CultureInfo.InvariantCulture);
        return Json(status, new JsonObject
        {
            ["error"] = error,
            ["error_description"] = $"AADSTS{code.ToString(CultureInfo.InvariantCulture)}: {description} Trace ID: {trace} Correlation ID: {correlation} Timestamp: {timestamp}",
            ["error_codes"] = new JsonArray(code),
            ["timestamp"] = timestamp,
            ["trace_id"] = trace,
            ["correlation_id"] = correlation,
        });
    }
}
