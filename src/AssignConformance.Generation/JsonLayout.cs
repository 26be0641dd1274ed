using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AssignConformance.Generation;

/// <summary>How generated JSON is laid out: two spaces a level, <c>\n</c>, a final line end, only what JSON demands escaped.</summary>
internal static class JsonLayout
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(JsonNode node) => node.ToJsonString(Options) + "\n";
}
