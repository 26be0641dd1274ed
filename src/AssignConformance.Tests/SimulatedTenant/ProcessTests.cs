using System.Net.Sockets;
using AssignConformance.Tests.Support.SimulatedTenant;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.SimulatedTenant;

public sealed class ProcessTests
{
    [Fact]
    public async Task It_ends_when_its_input_closes_and_leaves_nothing_behind()
    {
        string folder;
        await using (var tenant = await RunningTenant.StartAsync())
        {
            folder = Path.GetDirectoryName(tenant.CertificateFile)!;
            (await File.ReadAllTextAsync(tenant.CertificateFile)).Should().StartWith("-----BEGIN CERTIFICATE-----").And.NotContain("PRIVATE KEY");

            (await tenant.StopAsync()).Should().Be(0);

            using var socket = new TcpClient();
            await FluentActions.Awaiting(() => socket.ConnectAsync("127.0.0.1", tenant.Ready.GraphPort)).Should().ThrowAsync<SocketException>();
        }

        Directory.Exists(folder).Should().BeFalse();
    }

    [Fact]
    public async Task A_client_that_does_not_trust_its_certificate_gets_nowhere()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var stranger = new HttpClient();

        await FluentActions.Awaiting(() => stranger.GetAsync(tenant.Address)).Should().ThrowAsync<HttpRequestException>();
        (await tenant.Control.ReadCountersAsync()).Requests.Should().Be(0);
    }
}
