using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace AssignConformance.Tests.Stubs;

/// <summary>Sends bytes and reads all that comes back until the other side closes; over TLS where the address is https, whatever the certificate.</summary>
internal static class RawSocket
{
    public static async Task<string> ExchangeAsync(Uri address, string request) => await ExchangeAsync(address, Encoding.Latin1.GetBytes(request));

    public static async Task<string> ExchangeAsync(Uri address, byte[] request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = await OpenAsync(address, client.GetStream());
        await stream.WriteAsync(request);
        using var received = new MemoryStream();
        await stream.CopyToAsync(received);
        return Encoding.Latin1.GetString(received.ToArray());
    }

    private static async Task<Stream> OpenAsync(Uri address, NetworkStream plain)
    {
        if (address.Scheme != "https")
        {
            return plain;
        }

#pragma warning disable CA5359 // Who answers is not the question here; ServeHttpsTests asks it.
        var secure = new SslStream(plain, leaveInnerStreamOpen: false, (_, _, _, _) => true);
#pragma warning restore CA5359
        await secure.AuthenticateAsClientAsync("localhost");
        return secure;
    }
}
