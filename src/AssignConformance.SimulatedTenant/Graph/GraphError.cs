using System.Globalization;
using System.Text.Json.Nodes;

namespace AssignConformance.SimulatedTenant.Graph;

/// <summary>Graph's error object.</summary>
public sealed record GraphError(string Code, string Message)
{
    public JsonObject Render(DateTimeOffset now, string requestId, string clientRequestId) => new()
    {
        ["error"] = new JsonObject
        {
            ["code"] = Code,
            ["message"] = Message,
            ["innerError"] = new JsonObject
            {
                ["date"] = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
                ["request-id"] = requestId,
                ["client-request-id"] = clientRequestId,
            },
        },
    };
}
