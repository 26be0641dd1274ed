using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>A request byte by byte.</summary>
/// <param name="Kind">What it tries.</param>
/// <param name="Operation">The id of the operation it is about.</param>
/// <param name="Fields">Header fields, less Host, Connection, Content-Length and Transfer-Encoding.</param>
internal sealed record RawRequest(RequestKind Kind, string Operation, string Method, string Target, ImmutableArray<(string Name, string Value)> Fields, byte[]? Body)
{
    private const int ChunkLength = 7000;

    /// <summary>As many bytes of a body as a message shows.</summary>
    private const int LongestShown = 600;

    public bool IsChunked { get; init; }

    /// <summary>The request with as much of its body as is worth keeping for a message.</summary>
    public RawRequest Kept() => this with { Body = Body?[..Math.Min(Body.Length, LongestShown)] };

    public override string ToString()
    {
        var body = Body is null ? "no body" : Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, LongestShown)));
        return $"{Kind} {Operation}: {Method} {Target} {string.Join(", ", Fields.Select(field => $"{field.Name}: {field.Value}"))} {body}";
    }

    /// <summary>The whole message; the server is asked to close afterwards.</summary>
    public byte[] ToBytes()
    {
        var head = new StringBuilder($"{Method} {Target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        foreach (var (name, value) in Fields)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        if (Body is null)
        {
            return Encoding.UTF8.GetBytes(head.Append("\r\n").ToString());
        }

        head.Append(IsChunked ? "Transfer-Encoding: chunked\r\n\r\n" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}\r\n\r\n"));
        return [.. Encoding.UTF8.GetBytes(head.ToString()), .. IsChunked ? Chunks(Body) : Body];
    }

    private static byte[] Chunks(byte[] body)
    {
        using var chunks = new MemoryStream();
        foreach (var chunk in body.Chunk(ChunkLength))
        {
            chunks.Write(Encoding.ASCII.GetBytes(chunk.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"));
            chunks.Write(chunk);
            chunks.Write("\r\n"u8);
        }

        chunks.Write("0\r\n\r\n"u8);
        return chunks.ToArray();
    }
}
