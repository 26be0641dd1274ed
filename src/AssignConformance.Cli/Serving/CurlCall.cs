using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AssignConformance.Model.Contracts;
using AssignConformance.Stubs.Targets;

namespace AssignConformance.Cli.Serving;

/// <summary>A call of curl, for a POSIX shell, that a served operation answers as documented.</summary>
internal static partial class CurlCall
{
    /// <summary>Characters that stand in a URL as they are, less those that curl expands.</summary>
    private const string Plain = "-._~:/?@!$&'()*+,;=%";

    private static readonly JsonSerializerOptions s_compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The first example's call, its body mended where the documented one deviates; null where no body conforms.</summary>
    /// <param name="trust">The option by which curl trusts the server, with a leading space, or empty.</param>
    public static string? Render(OperationContract contract, Uri address, string trust)
    {
        if (contract.Operation.Method is not { } method
            || contract.Examples.FirstOrDefault(example => example.RequestBody is null or { Conforming: not null }) is not { } example)
        {
            return null;
        }

        var call = new StringBuilder("curl").Append(trust).Append(method == "GET" ? "" : $" -X {method}")
            .Append(' ').Append(Quote(address.GetLeftPart(UriPartial.Authority) + Target(example.Target)))
            .Append(" -H ").Append(Quote($"Authorization: Bearer {LoopbackTarget.Token}"));
        foreach (var field in example.RequestHeaders.Where(field => !string.Equals(field.Name, "Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            call.Append(" -H ").Append(Quote($"{field.Name}: {field.Value}"));
        }

        if (example.RequestBody is { } body)
        {
            call.Append(" -H ").Append(Quote("Content-Type: application/json")).Append(" -d ")
                .Append(Quote(JsonNode.Parse(body.Conforming!)?.ToJsonString(s_compact) ?? "null"));
        }

        return call.ToString();
    }

    /// <summary>Placeholders get their own names as values: <c>{id | name}</c> is <c>id</c>.</summary>
    private static string Target(string target)
        => string.Concat(Placeholder().Replace(target, match => match.Groups["name"].Value)
            .EnumerateRunes().Select(rune => rune.IsAscii && (Rune.IsLetterOrDigit(rune) || Plain.Contains((char)rune.Value, StringComparison.Ordinal))
                ? rune.ToString()
                : Uri.EscapeDataString(rune.ToString())));

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"\{\W*(?<name>\w+)[^{}]*\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();
}
