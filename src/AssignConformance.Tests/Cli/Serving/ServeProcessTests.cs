using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using AssignConformance.Cli;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Serving;

/// <summary><c>serve</c> as a process of its own.</summary>
public sealed class ServeProcessTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_it_with_the_request_under_way_answered(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var project = new ProjectCopy();
        string[] arguments = [typeof(CommandLine).Assembly.Location, "serve", "--docs", project.Docs, "--quiet", "--delay", "300s"];
        using var serve = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var address = await ListeningAsync(serve.StandardOutput);
            using var client = new TcpClient(address.Host, address.Port);
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(
                "POST /v1.0/deviceManagement/deviceCompliancePolicies/1/assign HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\n"
                + "Content-Type: application/json\r\nContent-Length: 19\r\nExpect: 100-continue\r\n\r\n"));
            using var reader = new StreamReader(stream, Encoding.ASCII);
            var goOn = await reader.ReadLineAsync().WaitAsync(s_patience);
            await stream.WriteAsync("{\"assignments\": []}"u8.ToArray());

            await SignalAsync(serve.Id, signal == "INT" ? Signals.Interrupt : signal);

            goOn.Should().Be("HTTP/1.1 100 Continue", "from here on the request is under way");
            (await reader.ReadToEndAsync().WaitAsync(s_patience)).Should().Contain("HTTP/1.1 200 OK").And.Contain("\"value\"");
            var rest = await serve.StandardOutput.ReadToEndAsync().WaitAsync(s_patience);
            await serve.WaitForExitAsync().WaitAsync(s_patience);
            (serve.ExitCode, await serve.StandardError.ReadToEndAsync()).Should().Be((0, ""));
            rest.Should().Be("stopped: 1 requests, 1 answered.\n");
        }
        finally
        {
            serve.Kill();
        }
    }

    private static async Task<Uri> ListeningAsync(StreamReader output)
    {
        while (await output.ReadLineAsync().WaitAsync(s_patience) is { } line)
        {
            if (line.StartsWith("listening: ", StringComparison.Ordinal))
            {
                return new Uri(line["listening: ".Length..]);
            }
        }

        throw new InvalidOperationException("serve ended before it listened.");
    }

    private static async Task SignalAsync(int process, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
