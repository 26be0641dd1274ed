using AssignConformance.Cli.Composition;

namespace AssignConformance.Cli.Checking;

/// <summary>Checks once, and prints what was found.</summary>
internal static class CheckPipeline
{
    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    /// <exception cref="Model.UnusableInputException">Something asked for can't be used.</exception>
    public static async Task<int> RunAsync(CheckOptions options, TextWriter output, TextWriter error, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (options is { NewBaseline: not null, ChoosesEveryPage: false })
        {
            throw new UsageException("--write-baseline takes every page: what the others have would be new next time. Leave out PATH and --changed.");
        }

        var result = await new Checker(options, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), error).CheckAsync(cancellationToken);
        var exitCode = result.ExitCode(options.WarningsAreErrors);
        var text = options.Format switch
        {
            "json" => CheckJson.Render(result.Findings),
            "sarif" => await CheckSarif.RenderAsync(result, ProjectLayout.NameOf(options.Docs), exitCode, clock, cancellationToken),
            _ => CheckText.Render(result),
        };
        await output.WriteAsync(text.AsMemory(), cancellationToken);
        return options.NewBaseline is null ? exitCode : await WriteBaselineAsync(result, options.NewBaseline, error);
    }

    /// <summary>What is found is accepted from now on: the check that writes has nothing to fail for.</summary>
    private static async Task<int> WriteBaselineAsync(CheckResult result, string file, TextWriter error)
    {
        var findings = result.Findings.Where(each => each.Suppression is null).Select(each => each.Finding).ToList();
        FindingBaseline.Write(file, findings);
        await error.WriteLineAsync($"assign-conformance: {file} holds {Counted.Of(findings.Count, "finding", "findings")}; check --baseline {file} fails on others only.");
        return ExitCode.Success;
    }
}
