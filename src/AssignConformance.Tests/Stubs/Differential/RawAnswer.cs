using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.WireMock;

namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>What a host answered, as far as both must agree.</summary>
/// <param name="Status">100–599, or 0 where the connection was closed without an answer.</param>
/// <param name="IsMapped">Whether a mapping gave the answer; the hosts' own answers need to have the same status only.</param>
/// <param name="Fields">The compared header fields that are there, <c>name: value</c>.</param>
/// <param name="Body">The body; JSON without white space.</param>
/// <param name="Reason">Why the embedded host refused; empty where it does not say, and from WireMock.</param>
internal sealed record RawAnswer(int Status, bool IsMapped, string Fields, string Body, TimeSpan Duration, string Reason = "")
{
    private static readonly ImmutableArray<string> s_compared = ["Content-Type", "client-request-id", "Allow", "Retry-After", "Location", "WWW-Authenticate"];

    public static async Task<RawAnswer> OfAsync(IStubHost host, RawRequest request)
    {
        var isWireMock = host is WireMockHost;
        var started = Stopwatch.GetTimestamp();
        var raw = await RawSocket.ExchangeAsync(host.BaseAddress, request.ToBytes());
        var duration = Stopwatch.GetElapsedTime(started);
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return new RawAnswer(0, false, "", raw, duration);
        }

        var lines = raw[..end].Split("\r\n");
        var fields = lines.Skip(1).Select(line => line.Split(':', 2)).ToLookup(parts => parts[0], parts => parts[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var body = fields["Transfer-Encoding"].Contains("chunked", StringComparer.OrdinalIgnoreCase) ? Joined(raw[(end + 4)..]) : raw[(end + 4)..];
        return new RawAnswer(
            int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture),
            isWireMock ? fields.Contains(WireMockHost.MappingField) : !fields.Contains(StubFields.Unmatched) && !IsKestrels(lines[0], fields),
            string.Join("\n", s_compared.SelectMany(name => fields[name], (name, value) => $"{name}: {value}")),
            Canonical(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(body))),
            duration,
            fields[StubFields.Reason].FirstOrDefault(""));
    }

    /// <summary>Whether WireMock (the other) answered the same, but for what <see cref="KnownDifferences"/> says of bodies of a 204 and of the hosts' own answers.</summary>
    public bool Agrees(RawAnswer other)
        => Status == other.Status && IsMapped == other.IsMapped
            && (!IsMapped || (string.Equals(Fields, other.Fields, StringComparison.Ordinal) && ((Status == 204 && other.Body.Length == 0) || string.Equals(Body, other.Body, StringComparison.Ordinal))));

    public override string ToString() => $"{Status} {(IsMapped ? "" : "of its own ")}{Fields.Replace('\n', ' ')} {(Body.Length > 300 ? Body[..300] : Body)}";

    /// <summary>Kestrel refuses what is no HTTP before the host sees it, with nothing but a status line and its length.</summary>
    private static bool IsKestrels(string statusLine, ILookup<string, string> fields)
        => statusLine.StartsWith("HTTP/1.1 400 ", StringComparison.Ordinal) && fields["Content-Length"].Contains("0", StringComparer.Ordinal) && !fields.Contains("client-request-id");

    private static string Joined(string chunks)
    {
        var body = new StringBuilder();
        for (var at = 0; ;)
        {
            var end = chunks.IndexOf("\r\n", at, StringComparison.Ordinal);
            var length = int.Parse(chunks[at..end], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0)
            {
                return body.ToString();
            }

            body.Append(chunks, end + 2, length);
            at = end + 2 + length + 2;
        }
    }

    private static string Canonical(string body)
    {
        try
        {
            return JsonNode.Parse(body)?.ToJsonString() ?? "null";
        }
        catch (System.Text.Json.JsonException)
        {
            return body;
        }
    }
}
