using System.Net.Sockets;
using System.Text;

namespace AssignConformance.Tests.Stubs;

/// <summary>Sends bytes and reads all that comes back until the other side closes.</summary>
internal static class RawSocket
{
    public static async Task<string> ExchangeAsync(Uri address, string request) => await ExchangeAsync(address, Encoding.Latin1.GetBytes(request));

    public static async Task<string> ExchangeAsync(Uri address, byte[] request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(request);
        using var received = new MemoryStream();
        await stream.CopyToAsync(received);
        return Encoding.Latin1.GetString(received.ToArray());
    }
}
