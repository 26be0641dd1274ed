using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Cli.Cleaning;
using AssignConformance.Cli.Running;
using AssignConformance.Model.Results;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Tenant;
using AssignConformance.Tenant.Cleaning;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Journal;
using AssignConformance.Tenant.Preflight;
using AssignConformance.Tenant.Sending;

namespace AssignConformance.Cli.Tenants;

/// <summary>A live tenant for the time of a run; at its end what the run made is taken away, and the test group is looked at once more.</summary>
internal sealed class TenantRunTarget : RunTarget
{
    /// <summary>How long the test group may take to be looked at after the run.</summary>
    private static readonly TimeSpan s_lastLook = TimeSpan.FromMinutes(2);

    /// <summary>The longest time that the end of a run may take, with the longest write interval that can be configured.</summary>
    public static TimeSpan LongestEnd { get; } = TimeSpan.FromSeconds((double)TenantFields.WriteInterval.Most) + TenantTargetOptions.LongestCleanUp + s_lastLook;

    private readonly TenantAccess _access;
    private readonly CleanupCall _again;
    private readonly TenantPreflight _preflight;
    private readonly TenantSender _cleaner;
    private readonly LateJournal _journal;
    private readonly TenantTarget _target;
    private readonly TextWriter _error;
    private bool _isFinished;

    /// <param name="access">With a mark; the caller disposes it after this.</param>
    /// <param name="again">What a person is told where clean-up is incomplete.</param>
    /// <param name="error">Takes what must be told where the run ends without a proper end.</param>
    public TenantRunTarget(TenantAccess access, TenantPlan plan, TenantPreflight preflight, CleanupCall again, TextWriter error)
    {
        var mark = access.Mark ?? throw new ArgumentException("A run has a mark.", nameof(access));
        (_access, _preflight, _again, _error) = (access, preflight, again, error);
        _cleaner = access.OpenForCleanUp();
        _journal = new LateJournal(() => new JournalFolder(access.Settings.JournalFolder).Create(mark, access.Settings.TenantId, access.Settings.Cloud.Graph, access.Clock.GetUtcNow()));
        _target = new TenantTarget(new TenantTargetOptions
        {
            Name = $"tenant ({access.Settings.Cloud.Name})",
            Sender = access.Sender,
            CleanUpSender = _cleaner,
            Recipes = access.Recipes,
            Owned = access.Owned,
            GateFor = access.GateFor,
            MayNotAssign = new TestGroupGuard(preflight).LookAsync,
            Journal = _journal,
            Mark = mark,
            Redact = access.Redactor.Redact,
            RedactText = access.Redactor.RedactQuotation,
            Places = [.. plan.Uses.Select(use => (use.Recipe, use.Version))],
            WriteInterval = access.Settings.WriteInterval,
            CleanUp = CleanUpOptions.For(access.Settings, access.Clock),
            Time = access.Clock,
        });
    }

    public override ITarget Target => _target;

    public override Expectations Expectations
        => Expectations.OfLiveService(_access.Settings.Cloud.Graph, _access.Settings.ReadBackDeadline, [_access.Settings.TestGroupId]);

    public override async Task<RunEnd> FinishAsync(TextWriter output, TextWriter error)
    {
        _isFinished = true;
        if (!_access.Settings.AllowWrites)
        {
            return RunEnd.Well;
        }

        var cleaned = _journal.Entries.IsEmpty ? RunEnd.Well : await CleanAsync(output, error);
        return cleaned.And(await LookAtGroupAsync(output, error));
    }

    public override async ValueTask DisposeAsync()
    {
        if (!_isFinished)
        {
            await FinishAsync(_error, _error);
        }

        await _target.DisposeAsync();
        _cleaner.Dispose();
    }

    private async Task<RunEnd> CleanAsync(TextWriter output, TextWriter error)
    {
        // The clean-up's writes keep their distance from the run's last one, too.
        await Task.Delay(_access.Settings.WriteInterval, _access.Clock, CancellationToken.None);
        var cleaned = await _target.CleanAsync();
        await (cleaned.IsComplete ? output : error).WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"\nclean-up, after {_access.WritesSent} writes of the run: {CleanupText.Summary(cleaned, _again, _access.Redactor.Redact)}{(cleaned.IsComplete ? "" : $"\njournal: {_journal.Path}")}"));
        return cleaned.IsComplete
            ? RunEnd.Well
            : new RunEnd([ExitCode.CleanUpIncomplete], [new RunNote("AC9005", _access.Redactor.Redact($"Clean-up is incomplete. {CleanupText.Left(cleaned, text => text)}"))]);
    }

    private async Task<RunEnd> LookAtGroupAsync(TextWriter output, TextWriter error)
    {
        using var deadline = new CancellationTokenSource(s_lastLook, _access.Clock);
        ImmutableArray<PreflightLine> lines;
        try
        {
            lines = await _preflight.LookAtGroupAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            lines = [new PreflightLine("test group", PreflightStatus.Blocks, "could not be looked at after the run in time", "Look at its members yourself.")];
        }

        var code = TenantPreflight.ExitCodeOf(lines);
        await (code == ExitCode.Success ? output : error).WriteAsync($"after the run:\n{PreflightText.Of(lines)}\n");
        return code == ExitCode.Success
            ? RunEnd.Well
            : new RunEnd([code], [.. lines.Select(line => new RunNote("AC9011", $"After the run, {line.Name}: {PreflightText.Said(line)}"))]);
    }
}
