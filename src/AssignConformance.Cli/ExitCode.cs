namespace AssignConformance.Cli;

/// <summary>The exit codes of every command. Several at once: the first in the order dirty tenant, harness failure, usage, interrupt, nonconformance, unreadable, blocked.</summary>
public static class ExitCode
{
    /// <summary>Conforms; nothing wrong.</summary>
    public const int Success = 0;

    /// <summary>Does not conform, or not enough passed (<c>run</c>, <c>report</c>, <c>check</c>), differs (<c>generate --check</c>), or breaks callers (<c>diff</c>).</summary>
    public const int NotConforming = 1;

    /// <summary>Usage or configuration; among it a test group that is not, or not any more, fit to be assigned to.</summary>
    public const int Usage = 2;

    /// <summary>A page could not be read, nothing could be run, or not everything that was planned: <c>--max-failures</c>, a stream that was cut off, a missing shard.</summary>
    public const int Unreadable = 3;

    /// <summary>Blocked by the environment.</summary>
    public const int Blocked = 4;

    /// <summary>Clean-up is incomplete: the tenant may be dirty.</summary>
    public const int CleanUpIncomplete = 5;

    /// <summary>The harness failed.</summary>
    public const int HarnessFailed = 6;

    /// <summary>Interrupted.</summary>
    public const int Interrupted = 130;

    private static readonly int[] Precedence = [CleanUpIncomplete, HarnessFailed, Usage, Interrupted, NotConforming, Unreadable, Blocked];

    /// <summary>Of several codes the one that weighs most; success where there is none.</summary>
    public static int Worst(IEnumerable<int> codes)
    {
        var all = codes.ToHashSet();
        return Precedence.FirstOrDefault(all.Contains, Success);
    }
}
