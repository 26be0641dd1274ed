using System.Collections.Immutable;

namespace AssignConformance.Benchmarks.Processes;

/// <summary>What a whole process took: a line of a table.</summary>
internal sealed record ProcessRow(string Name, int Pages, Usage Usage)
{
    /// <summary>Measures each so often, after one run that is not counted; all take turns, so that a busy moment of the machine meets all alike.</summary>
    public static ImmutableArray<ProcessRow> Measure(int runs, params ImmutableArray<(string Name, int Pages, Func<Usage> Measure)> subjects)
    {
        var usages = subjects.Select(_ => new List<Usage>()).ToImmutableArray();
        for (var run = 0; run <= runs; run++)
        {
            for (var index = 0; index < subjects.Length; index++)
            {
                var usage = subjects[index].Measure();
                if (run > 0)
                {
                    usages[index].Add(usage);
                }
            }
        }

        return [.. subjects.Select((subject, index) => new ProcessRow(subject.Name, subject.Pages, Usage.Summarise(usages[index])))];
    }
}
