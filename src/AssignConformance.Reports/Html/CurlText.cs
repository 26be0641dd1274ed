using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AssignConformance.Model.Results;
using AssignConformance.Model.Wire;

namespace AssignConformance.Reports.Html;

/// <summary>A call of curl, for a POSIX shell, that sends a recorded request again to <c>$BASE_URL</c> with <c>$TOKEN</c>.</summary>
/// <param name="Lines">Its lines, all but the last ending in a backslash.</param>
/// <param name="Note">What must be done first, or null.</param>
public sealed partial record CurlText(ImmutableArray<string> Lines, string? Note)
{
    /// <summary>Longer bodies, in UTF-16 code units, come from a file: not every shell takes them as an argument.</summary>
    public const int MaximumBody = 8 * 1024;

    /// <summary>The call, or null where the request line or a header holds what no call can be trusted with.</summary>
    public static CurlText? Of(MessageRecord request)
    {
        if (RequestLine().Match(request.StartLine) is not { Success: true } line || !request.Headers.All(IsPlain))
        {
            return null;
        }

        var method = line.Groups["method"].Value;
        var words = new List<string>
        {
            $"curl -i -g {(method == "HEAD" ? "--head" : "-X " + method)} \"$BASE_URL\"{ShellWord.Quote(line.Groups["target"].Value)}",
        };
        words.AddRange(request.Headers.Where(IsSent).Select(Header));
        var body = request.Body;
        var isInFile = body is not null && (body.Length > MaximumBody || VisibleText.Show(body) != body || body.Contains('\ufffd', StringComparison.Ordinal));
        if (body is not null)
        {
            if (!request.Headers.Any(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)))
            {
                words.Add("-H 'Content-Type:'");
            }

            words.Add(isInFile ? "--data-binary @body.txt" : "--data-raw " + ShellWord.Quote(body));
        }

        return new CurlText(
            [.. words.Select((word, index) => (index == 0 ? "" : "  ") + word + (index == words.Count - 1 ? "" : " \\"))],
            isInFile ? $"Put the request's body into body.txt first: it has {Count.Of(body!.Length)} characters, not all of which can be copied from here; results.ndjson holds it whole." : null);
    }

    private static bool IsPlain(HeaderRecord header) => FieldName().IsMatch(header.Name) && VisibleText.Show(header.Value) == header.Value && !header.Value.Contains('\n', StringComparison.Ordinal);

    /// <summary>What curl says by itself is left to it.</summary>
    private static bool IsSent(HeaderRecord header) => !header.Name.Equals("Host", StringComparison.OrdinalIgnoreCase) && !header.Name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase);

    private static string Header(HeaderRecord header) => header switch
    {
        _ when header.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) => "-H \"Authorization: Bearer $TOKEN\"",
        { Value: "" } => "-H " + ShellWord.Quote(header.Name + ";"),
        _ => "-H " + ShellWord.Quote($"{header.Name}: {header.Value}"),
    };

    [GeneratedRegex(@"\A(?<method>[A-Za-z]{1,20}) (?<target>/[!-~]{0,4000}?)( HTTP/[0-9.]{1,3})?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RequestLine();

    [GeneratedRegex(@"\A[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FieldName();
}
