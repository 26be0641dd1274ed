using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;

namespace AssignConformance.Generation;

/// <summary>The parts that mappings share: matchers of header fields, and Graph's error object.</summary>
internal static class RequestParts
{
    /// <summary>WireMock's template that echoes the caller's <c>client-request-id</c>; empty where the caller sent none.</summary>
    public const string EchoedRequestId = "{{request.headers.client-request-id}}";

    /// <summary>Fields that the server sets itself, whatever the page shows (RFC 9112 §6).</summary>
    public static readonly FrozenSet<string> Framing = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "Content-Length", "Transfer-Encoding", "Connection");

    private const string ConstantId = "00000000-0000-0000-0000-000000000000";

    public static JsonObject Token() => new() { ["Authorization"] = new JsonObject { ["matches"] = "Bearer .+" } };

    public static JsonObject TokenAndJson() => new()
    {
        ["Authorization"] = new JsonObject { ["matches"] = "Bearer .+" },
        ["Content-Type"] = new JsonObject { ["matches"] = "(?i)application/json *(;.*)?" },
    };

    /// <summary>The preference (RFC 7240) by which a caller asks for the answer of an example without the page's deviations.</summary>
    public static JsonObject PrefersMended(int number) => new()
    {
        ["Prefer"] = new JsonObject { ["equalTo"] = $"example=mended-{number.ToString(CultureInfo.InvariantCulture)}" },
    };

    /// <summary>Graph's error object; the inner error's fields are constants, so that the same page gives the same bytes.</summary>
    public static JsonObject Error(string code, string message) => new()
    {
        ["error"] = new JsonObject
        {
            ["code"] = code,
            ["message"] = message,
            ["innerError"] = new JsonObject { ["date"] = "2021-01-01T00:00:00", ["request-id"] = ConstantId, ["client-request-id"] = ConstantId },
        },
    };
}
