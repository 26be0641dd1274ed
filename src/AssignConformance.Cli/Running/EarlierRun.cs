using AssignConformance.Model.Results;
using AssignConformance.Reports.Events;

namespace AssignConformance.Cli.Running;

/// <summary>The events of an earlier run that an option names.</summary>
internal static class EarlierRun
{
    /// <summary>The stream; one that was cut off will do.</summary>
    /// <param name="option">What messages name.</param>
    /// <exception cref="UsageException">There is no such file, or no event in it.</exception>
    public static EventStream Read(string path, string option)
    {
        var stream = File.Exists(path)
            ? NdjsonReader.ReadFile(path)
            : throw new UsageException($"{option}: there is no file {path}. Run once without the option, or give the results.ndjson of an earlier run.");
        return stream.Events.OfType<RunEvent.RunStarted>().Any()
            ? stream
            : throw new UsageException($"{option}: {path} holds no run. Give the results.ndjson of an earlier run, or leave the option out.");
    }
}
