using AssignConformance.Cli;
using AssignConformance.Cli.Settings;
using AssignConformance.Tests.Support;

namespace AssignConformance.Tests.Cli.Settings;

/// <summary>A copy of the project with an <c>assign-conformance.json</c> and an environment of its own.</summary>
internal sealed class SettingsProject : IDisposable
{
    private readonly ProjectCopy _project = new();

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public string In(params string[] parts) => _project.In(parts);

    public void Configure(string text, string file = "assign-conformance.json") => File.WriteAllText(In(file), text);

    public async Task<CommandResult> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.InvokeAsync(args, output, error, new CommandSurroundings(In(), Variables));
        return new CommandResult(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    public void Dispose() => _project.Dispose();
}
