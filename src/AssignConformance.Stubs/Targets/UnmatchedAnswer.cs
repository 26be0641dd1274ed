using System.Text;
using AssignConformance.Model.Json;

namespace AssignConformance.Stubs.Targets;

/// <summary>Reads what a stub host says where no mapping answers.</summary>
internal static class UnmatchedAnswer
{
    /// <summary>The problem with the nearest mapping, then an indented line for each thing that differs; the body as it is where it has another form.</summary>
    public static string Read(ReadOnlyMemory<byte> body)
    {
        if (JsonText.Read(body).Root is not { } root || Text(root, "/unmatched") is not { } problem)
        {
            return Encoding.UTF8.GetString(body.Span);
        }

        var differences = JsonPointer.Find(root, "/differences") is JsonTree.Array list
            ? string.Concat(list.Items.OfType<JsonTree.String>().Select(line => "\n  " + line.Value))
            : "";
        return Text(root, "/nearest/name") is { } nearest
            ? $"{problem} Nearest is \"{nearest}\" ({Text(root, "/nearest/source")}):{differences}"
            : problem;
    }

    private static string? Text(JsonTree root, string pointer) => (JsonPointer.Find(root, pointer) as JsonTree.String)?.Value;
}
