using System.Collections.Immutable;
using AssignConformance.Cli.Composition;
using AssignConformance.Model;
using AssignConformance.Model.Findings;

namespace AssignConformance.Cli.Checking;

/// <summary>Checks again whenever pages change, and prints what is new and what is gone.</summary>
internal static class CheckWatch
{
    /// <returns><see cref="ExitCode.Success"/>: a watch that was stopped has ended as asked.</returns>
    /// <exception cref="UnusableInputException">Something asked for can't be used.</exception>
    public static async Task<int> RunAsync(CheckOptions options, TextWriter output, TextWriter error, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (options.Format != "text" || options.NewBaseline is not null)
        {
            throw new UsageException($"--watch prints text for people, and writes nothing. Leave out {(options.NewBaseline is null ? $"--format {options.Format}" : "--write-baseline")}, or --watch.");
        }

        Checker NewChecker() => new(options, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), error);
        using var watcher = Watch(ProjectLayout.Find(options.Docs), options, clock);
        var last = await NewChecker().CheckAsync(cancellationToken);
        await output.WriteAsync(CheckText.Render(last) + "watching: changed pages are checked at once; Ctrl-C stops\n");
        try
        {
            await foreach (var _ in watcher.ReadAsync(cancellationToken))
            {
                try
                {
                    var next = await NewChecker().CheckAsync(cancellationToken);
                    await output.WriteAsync(Compare(last, next));
                    last = next;
                }
                catch (Exception exception) when (exception is UnusableInputException or IOException or UnauthorizedAccessException)
                {
                    await error.WriteLineAsync($"assign-conformance: the changed pages can't be checked: {exception.Message}");
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await output.WriteLineAsync("stopped.");
        }

        return ExitCode.Success;
    }

    private static string Compare(CheckResult last, CheckResult next)
    {
        var (was, isNow) = (last.Counting.ToImmutableArray(), next.Counting.ToImmutableArray());
        var lines = Except(was, isNow).Select(finding => $"gone: {finding.Span} {finding.Rule.Id} {finding.Message}\n")
            .Concat(Except(isNow, was).Select(finding => $"new: {CheckText.Render(finding)}"));
        return string.Concat(lines) + $"checked: {CheckText.Summarise(next)}\n";
    }

    /// <summary>The findings that the others do not hold, wherever their lines have moved to.</summary>
    private static IEnumerable<Finding> Except(ImmutableArray<Finding> findings, ImmutableArray<Finding> others)
    {
        var known = new FindingBaseline([.. others.Select(FindingKey.Of)]).Match(findings).Known;
        return findings.Where(finding => !known.Contains(finding));
    }

    private static PageWatcher Watch(ProjectLayout layout, CheckOptions options, TimeProvider clock)
    {
        var files = new[] { options.Suppressions ?? (layout.Features is { } features ? Path.Combine(features, SuppressionsFile.Name) : null), options.Baseline, options.Changed };
        try
        {
            return new PageWatcher([.. WatchedFiles.Of(layout, options.Metadata), .. files.OfType<string>().Select(file => WatchedFiles.Single(Path.GetFullPath(file)))], clock);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            throw new UsageException($"--watch: {layout.Docs} can't be watched: {exception.Message} Check without --watch.", exception);
        }
    }
}
