using System.Text.Encodings.Web;
using System.Text.Json;

namespace AssignConformance.Cli.Composition;

/// <summary>How commands write JSON for people and tools.</summary>
internal static class ConsoleJson
{
    /// <summary>Indented, with LF line ends on every system, names in camel case, and no more escapes than JSON asks for.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };
}
