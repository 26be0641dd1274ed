using System.Text;
using AssignConformance.Tests.Support;

namespace AssignConformance.Tests.Cli.Serving;

/// <summary>The command <c>serve</c> on a copy of the project, running.</summary>
internal sealed class RunningServe : IAsyncDisposable
{
    private readonly RunningCommand _command;

    private RunningServe(RunningCommand command) => _command = command;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public string Output => _command.Output;

    public static async Task<RunningServe> StartAsync(ProjectCopy project, params string[] args)
    {
        var served = new RunningServe(new RunningCommand(["serve", "--docs", project.Docs, .. args]));
        var line = await served.TellsAsync("listening: ");
        served.Address = new Uri(line["listening: ".Length..]);
        return served;
    }

    /// <summary>The first line of the output that begins so; waits for it.</summary>
    public Task<string> TellsAsync(string beginning) => _command.TellsAsync(beginning);

    /// <summary>The first line of the error output that begins so; waits for it.</summary>
    public Task<string> WarnsAsync(string beginning) => _command.WarnsAsync(beginning);

    /// <summary>Sends JSON with a token.</summary>
    public async Task<HttpResponseMessage> PostAsync(string target, string body)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, target)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", "x");
        return await client.SendAsync(request);
    }

    /// <summary>Stops as Ctrl-C does.</summary>
    public Task<(int ExitCode, string Output)> StopAsync() => _command.StopAsync();

    public ValueTask DisposeAsync() => _command.DisposeAsync();
}
