using System.Text.Json;
using System.Text.Json.Nodes;

namespace AssignConformance.SimulatedTenant.Validation;

/// <summary>A body as JSON: strictly RFC 8259, no doubled names.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };

    /// <summary>The object; null with the problem where the body is none.</summary>
    public static JsonObject? Read(ReadOnlyMemory<byte> body, out string problem)
    {
        problem = "";
        if (body.IsEmpty)
        {
            problem = "Empty payload: JSON content is expected.";
            return null;
        }

        try
        {
            if (JsonNode.Parse(body.Span, documentOptions: s_strict) is JsonObject found)
            {
                return found;
            }

            problem = "A JSON object is expected.";
        }
        catch (JsonException exception)
        {
            problem = $"Unable to read JSON request payload. {exception.Message}";
        }

        return null;
    }
}
