using System.Collections.Immutable;
using System.Security.Cryptography;
using AssignConformance.Tenant.Cleaning;
using AssignConformance.Tenant.Journal;
using AssignConformance.Tenant.Objects;

namespace AssignConformance.Cli.Cleaning;

/// <summary><c>cleanup</c>: finishes what runs that broke off have left in a tenant, then lists what else of ours is there.</summary>
public sealed class CleanupPipeline(TenantConnection connection, CleanupOptions options, CleanUpOptions waiting, TextWriter output)
{
    private readonly JournalFolder _folder = new(connection.Settings.JournalFolder);
    private readonly ObjectSearch _search = new(connection.Sender);
    private readonly HashSet<int> _codes = [];
    private readonly HashSet<string> _runsAtWork = [];
    private CleanUpResult _result = CleanUpResult.Nothing;

    /// <returns>The exit code: 0 where nothing of ours is left, 5 where something is or may be, 4 where a run is at work or a list can't be read, 2 for a journal that can't be relied on.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var path in _folder.Of(connection.Settings.TenantId))
        {
            await FinishAsync(path, cancellationToken);
        }

        try
        {
            await ListAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (!_result.IsComplete)
        {
            // What is left is told all the same: it weighs more than the interrupt.
        }

        await output.WriteLineAsync(CleanupText.Summary(_result, options.Again(connection.Settings.TenantId), connection.Redact));
        if (!_result.IsComplete)
        {
            _codes.Add(ExitCode.CleanUpIncomplete);
        }

        return ExitCode.Worst(_codes);
    }

    private async Task FinishAsync(string path, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var journal = JournalFile.Continue(path);
            if (journal.TornBytes > 0)
            {
                await output.WriteLineAsync($"{name}: its last entry was never whole and is left out ({journal.TornBytes} bytes)");
            }

            if (journal.Entries.IsEmpty || journal.Entries[^1] is JournalEntry.RunEnded)
            {
                return;
            }

            await FinishAsync(name, journal, cancellationToken);
        }
        catch (JournalInUseException exception)
        {
            _runsAtWork.Add(name);
            _codes.Add(ExitCode.Blocked);
            await output.WriteLineAsync(exception.Message);
        }
        catch (JournalException exception)
        {
            _codes.Add(ExitCode.Usage);
            await output.WriteLineAsync(exception.Message);
        }
    }

    private async Task FinishAsync(string name, JournalFile journal, CancellationToken cancellationToken)
    {
        var begun = (JournalEntry.RunBegun)journal.Entries[0];
        if (begun.TenantId != connection.Settings.TenantId || begun.Graph != connection.Settings.Cloud.Graph)
        {
            throw new JournalException($"{journal.Path}:1: this journal is of another tenant or another cloud ({begun.Graph}); nothing that it names was touched. Give --tenant and the cloud of its first line.");
        }

        var remains = RunRemains.Of(journal.Entries);
        await output.WriteLineAsync(CleanupText.Open(name, remains));
        if (!options.AllowWrites)
        {
            _result = _result.And(new CleanUpResult([], [.. remains.Places.Select(place => new LeftOver(
                $"/{place.Version}{place.Collection}", place.Name, "its run broke off; give --allow-writes to have it taken away"))]));
            return;
        }

        var done = await new CleanUp(connection.Sender, journal, connection.Owned, connection.Recipes, waiting).RunAsync(journal.Entries, cancellationToken);
        foreach (var deleted in done.Deleted)
        {
            await output.WriteLineAsync($"  gone  {deleted}");
        }

        _result = _result.And(done);
    }

    private async Task ListAsync(CancellationToken cancellationToken)
    {
        using var journal = new LateJournal(() => _folder.Create(
            RunMark.Create(waiting.Time.GetUtcNow(), RandomNumberGenerator.GetBytes(6)), connection.Settings.TenantId, connection.Settings.Cloud.Graph, waiting.Time.GetUtcNow()));
        var orphans = new Orphans(_search, new ObjectRemoval(connection.Sender, journal, connection.Owned, waiting), connection.Recipes, waiting.Time);
        var (found, problems) = await orphans.FindAsync(cancellationToken);
        foreach (var problem in problems)
        {
            _codes.Add(ExitCode.Blocked);
            await output.WriteLineAsync($"could not be looked through: {connection.Redact(problem)}");
        }

        // What a journal of here told of is reported already; a run at work takes its own objects away.
        var known = _result.Left.Select(left => left.Path).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<FoundObject> others = [.. found.Where(each => !known.Contains(each.Object.Path)
            && !_runsAtWork.Any(name => name.Contains(each.Mark.Run, StringComparison.Ordinal))
            && !_result.Left.Any(left => left.Name == each.Name))];
        foreach (var each in others)
        {
            await output.WriteLineAsync(CleanupText.Found(each, waiting.Time.GetUtcNow()));
        }

        foreach (var each in others)
        {
            _result = _result.And(options is { AllowWrites: true, Orphans: true }
                ? await orphans.DeleteAsync(each, cancellationToken)
                : new CleanUpResult([], [new LeftOver(each.Object.Path, each.Name, CleanupText.Advice(orphans.IsOld(each)))]));
        }

        if (!journal.Entries.IsEmpty)
        {
            journal.Write(new JournalEntry.RunEnded(waiting.Time.GetUtcNow()));
        }
    }
}
