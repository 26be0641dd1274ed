using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AssignConformance.Tests.Tenant.Sending;

/// <summary>Answers GET, and closes the connection on everything else without a word: the worst that a server can do to a write.</summary>
internal sealed class ClosingServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public ClosingServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Request lines in the order of arrival.</summary>
    public List<string> Arrived { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
                while (await reader.ReadLineAsync() is { Length: > 0 } line)
                {
                    Arrived.Add(line);
                    while (await reader.ReadLineAsync() is { Length: > 0 })
                    {
                    }

                    if (!line.StartsWith("GET ", StringComparison.Ordinal))
                    {
                        break;
                    }

                    await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"u8.ToArray());
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
        {
            // Stopped.
        }
    }
}
