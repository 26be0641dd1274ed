namespace AssignConformance.Cli.Running;

/// <summary>Gives back what a long run no longer uses.</summary>
/// <remarks>By itself the collector lets memory grow to more than twice what is in use before it looks at what is old: of 11,159 scenarios 1.1 GB, where 0.43 GB were in use.
/// Once takes 0.2 to 0.4 s.</remarks>
internal static class UnusedMemory
{
    /// <summary>Scenarios after which it is worth the time; shorter runs never come to it.</summary>
    public const int Interval = 1_000;

    public static void Release() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
