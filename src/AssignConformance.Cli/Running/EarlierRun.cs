using AssignConformance.Reports;

namespace AssignConformance.Cli.Running;

/// <summary>The earlier run that an option names.</summary>
internal static class EarlierRun
{
    /// <summary>The run; one that was cut off will do.</summary>
    /// <param name="option">What messages name.</param>
    /// <exception cref="UsageException">There is no such file, or no event in it.</exception>
    public static RunReport Read(string path, string option)
    {
        var report = File.Exists(path)
            ? RunReport.FromFile(path)
            : throw new UsageException($"{option}: there is no file {path}. Run once without the option, or give the results.ndjson of an earlier run.");
        return report.Started is not null
            ? report
            : throw new UsageException($"{option}: {path} holds no run. Give the results.ndjson of an earlier run, or leave the option out.");
    }
}
