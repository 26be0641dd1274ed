using AssignConformance.Cli;

namespace AssignConformance.Tests.Support;

/// <summary>The project's features and stubs in a folder of their own, free to be broken; gone at the end.</summary>
internal sealed class ProjectCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assign-conformance-");

    public ProjectCopy()
    {
        Copy(Repository.InRoot("features"), In("features"));
        Copy(Repository.InRoot("stubs", "mappings"), In("stubs", "mappings"));
        Copy(Repository.InRoot("stubs", "__files"), In("stubs", "__files"));
    }

    public string Docs => In("features", "pages");

    public string Report => In("reports");

    public string In(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    /// <summary>Replaces one text in a file; the text must be there.</summary>
    public void Edit(string path, string old, string replacement)
    {
        var file = In(path.Split('/'));
        var text = File.ReadAllText(file);
        if (!text.Contains(old, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{path} does not hold \"{old}\".");
        }

        File.WriteAllText(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Runs a command with the pages and, for <c>run</c> and <c>prove</c>, the report folder of this copy.</summary>
    public Task<CommandResult> RunAsync(params string[] args)
        => CommandResult.OfAsync([.. args, "--docs", Docs, .. args[0] is "run" or "prove" ? ["--report", Report] : Array.Empty<string>()]);

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}

/// <summary>What a command printed and returned.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public static async Task<CommandResult> OfAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.InvokeAsync(args, output, error);
        return new CommandResult(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}
