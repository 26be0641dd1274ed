using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace AssignConformance.Benchmarks.Serving.Loading;

/// <summary>A kept-alive HTTP/1.1 connection that costs next to nothing: it finds the end of each answer by its Content-Length and reads no more.</summary>
internal sealed class Connection(Uri address) : IDisposable
{
    private readonly TcpClient _client = new(address.Host, address.Port) { NoDelay = true };
    private readonly byte[] _buffer = new byte[256 * 1024];

    /// <returns>The answer: its head and body, valid until the next call.</returns>
    /// <exception cref="IOException">The server hung up.</exception>
    public async Task<ReadOnlyMemory<byte>> ExchangeAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        var stream = _client.GetStream();
        await stream.WriteAsync(request, cancellationToken);
        var received = 0;
        var length = int.MaxValue;
        while (received < length)
        {
            var count = await stream.ReadAsync(_buffer.AsMemory(received), cancellationToken);
            if (count == 0)
            {
                throw new IOException("The server closed the connection within an answer.");
            }

            received += count;
            if (length == int.MaxValue && _buffer.AsSpan(0, received).IndexOf("\r\n\r\n"u8) is >= 0 and var end)
            {
                length = end + 4 + ContentLength(_buffer.AsSpan(0, end));
            }
        }

        return _buffer.AsMemory(0, received);
    }

    public static int StatusOf(ReadOnlyMemory<byte> answer) => int.Parse(Encoding.ASCII.GetString(answer.Span.Slice("HTTP/1.1 ".Length, 3)), CultureInfo.InvariantCulture);

    public void Dispose() => _client.Dispose();

    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        var field = head.IndexOf("Content-Length: "u8);
        if (field < 0)
        {
            return 0;
        }

        var value = head[(field + "Content-Length: ".Length)..];
        var end = value.IndexOf((byte)'\r');
        return int.Parse(end < 0 ? value : value[..end], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
