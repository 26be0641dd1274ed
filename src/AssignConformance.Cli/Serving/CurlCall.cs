using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Wire;
using AssignConformance.Stubs.Targets;

namespace AssignConformance.Cli.Serving;

/// <summary>A call of curl, for a POSIX shell, that a served operation answers as documented.</summary>
/// <param name="Lines">The call, its lines but the last ending in a backslash.</param>
/// <param name="StatusCode">What is answered.</param>
/// <param name="Deviation">Why the documented body is refused, where the call's is another; else null.</param>
internal sealed partial record CurlCall(ImmutableArray<string> Lines, int StatusCode, string? Deviation)
{
    /// <summary>Characters that stand in a URL as they are, less those that curl expands.</summary>
    private const string Plain = "-._~:/?@!$&'()*+,;=%";

    private static readonly JsonSerializerOptions s_compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The first example's call, its body mended where the documented one deviates; null where no body conforms.</summary>
    /// <param name="trust">The option by which curl trusts the server, with a leading space, or empty.</param>
    public static CurlCall? Render(OperationContract contract, Uri address, string trust)
    {
        if (contract.Operation.Method is not { } method
            || contract.Examples.FirstOrDefault(example => example.RequestBody is null or { Conforming: not null }) is not { } example)
        {
            return null;
        }

        var lines = new List<string> { $"curl{trust}{(method == "GET" ? "" : " -X " + method)} {ShellWord.Quote(address.GetLeftPart(UriPartial.Authority) + Target(example.Target))}" };
        var fields = example.RequestHeaders.Where(field => !string.Equals(field.Name, "Content-Type", StringComparison.OrdinalIgnoreCase))
            .Select(field => $"{field.Name}: {field.Value}").Prepend($"Authorization: Bearer {LoopbackTarget.Token}");
        lines.Add(string.Join(' ', (example.RequestBody is null ? fields : fields.Append("Content-Type: application/json")).Select(field => "-H " + ShellWord.Quote(field))));
        if (example.RequestBody is { } body)
        {
            lines.Add("-d " + ShellWord.Quote(JsonNode.Parse(body.Conforming!)?.ToJsonString(s_compact) ?? "null"));
        }

        return new CurlCall(
            [.. lines.Select((line, index) => (index == 0 ? "" : "  ") + line + (index == lines.Count - 1 ? "" : " \\"))],
            example.StatusCode,
            example.RequestBody?.Deviations is [var first, ..] ? Describe(first) : null);
    }

    /// <summary>Where, and what is wrong; what was expected instead the answer tells who asks.</summary>
    private static string Describe(SchemaViolation deviation)
        => $"{(deviation.Place is { } place ? $"{place.File}:{place.Line.ToString(CultureInfo.InvariantCulture)}: " : "")}{deviation.Message.Split("; expected ")[0]}";

    /// <summary>Placeholders get their own names as values: <c>{id | name}</c> is <c>id</c>.</summary>
    private static string Target(string target)
        => string.Concat(Placeholder().Replace(target, match => match.Groups["name"].Value)
            .EnumerateRunes().Select(rune => rune.IsAscii && (Rune.IsLetterOrDigit(rune) || Plain.Contains((char)rune.Value, StringComparison.Ordinal))
                ? rune.ToString()
                : Uri.EscapeDataString(rune.ToString())));

    [GeneratedRegex(@"\{\W*(?<name>\w+)[^{}]*\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();
}
