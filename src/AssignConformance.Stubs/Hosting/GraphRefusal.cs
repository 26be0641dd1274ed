using System.Text.Encodings.Web;
using System.Text.Json;
using AssignConformance.Model.Wire;

namespace AssignConformance.Stubs.Hosting;

/// <summary>Graph's error object as an answer of the host's own options; the inner error's fields are the same constants as in generated mappings.</summary>
internal static class GraphRefusal
{
    /// <summary>Quotes as <c>\"</c>, for readers; the answer is never part of a page.</summary>
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string ConstantId = "00000000-0000-0000-0000-000000000000";

    /// <param name="by">The option that refuses: <c>throttle</c>.</param>
    /// <param name="code">Graph's error code.</param>
    /// <param name="message">What is wrong, as a sentence.</param>
    public static StubAnswer Create(int statusCode, string by, string code, string message, params ReadOnlySpan<WireField> headers) => new()
    {
        StatusCode = statusCode,
        Headers = [new WireField("Content-Type", "application/json"), .. headers],
        Body = JsonSerializer.SerializeToUtf8Bytes(Error(code, message), s_json),
        AnsweredBy = by,
        Reason = message,
    };

    public static object Error(string code, string message) => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["error"] = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["code"] = code,
            ["message"] = message,
            ["innerError"] = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["date"] = "2021-01-01T00:00:00",
                ["request-id"] = ConstantId,
                ["client-request-id"] = ConstantId,
            },
        },
    };
}
