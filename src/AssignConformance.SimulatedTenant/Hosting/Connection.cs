using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AssignConformance.SimulatedTenant.Hosting;

/// <summary>The connection below a request.</summary>
internal static class Connection
{
    /// <summary>Ends it with RST; what was flushed before may still be read on the other side.</summary>
    public static void Reset(HttpContext context)
    {
        var socket = context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
        context.Abort();
    }
}
