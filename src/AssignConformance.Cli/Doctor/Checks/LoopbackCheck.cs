using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AssignConformance.Cli.Doctor.Checks;

/// <summary>The port that <c>serve</c> would use; <c>run</c> always takes a free one.</summary>
internal sealed class LoopbackCheck : IDoctorCheck
{
    public Task<Diagnosis> LookAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        var problem = WhyNot(surroundings.Port);
        var port = surroundings.Port.ToString(CultureInfo.InvariantCulture);
        return Task.FromResult(surroundings.Port == 0
            ? new Diagnosis("port", problem is null, problem ?? "a free one on 127.0.0.1", "run and serve", problem is null ? null : "Allow this program to listen on 127.0.0.1.") { IsRequired = true }
            : new Diagnosis("port", problem is null, problem ?? $"127.0.0.1:{port} is free", $"serve --port {port}", problem is null ? null : "Give another, or 0 for a free one."));
    }

    private static string? WhyNot(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return null;
        }
        catch (SocketException exception)
        {
            return string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}: {exception.Message}");
        }
    }
}
