using System.Diagnostics;
using System.Globalization;

namespace AssignConformance.Benchmarks.Processes;

/// <summary>Runs a program to its end and tells what it took. One at a time: on Linux the CPU time is that of all children.</summary>
internal static class ChildProcess
{
    /// <summary>How often the peak is looked at; what a process takes in its last milliseconds may be missed.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    /// <summary>Its output is read and thrown away.</summary>
    /// <exception cref="InvalidOperationException">It ended with another exit code than 0.</exception>
    public static Usage Measure(string program, params IEnumerable<string> arguments) => Measure(program, mayFind: false, arguments);

    /// <summary>Its output is read and thrown away.</summary>
    /// <param name="mayFind">Exit code 1, which says that something was found, will do as well as 0.</param>
    /// <exception cref="InvalidOperationException">It ended with another exit code.</exception>
    public static Usage Measure(string program, bool mayFind, params IEnumerable<string> arguments)
    {
        var cpuBefore = CpuOfChildren();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        long? peak = null;
        do
        {
            peak = PeakOf(process.Id) ?? peak;
        }
        while (!process.WaitForExit(Interval));
        output.Wait();
        process.WaitForExit();
        var wall = watch.Elapsed;
        return process.ExitCode == 0 || (mayFind && process.ExitCode == 1)
            ? new Usage(wall, CpuOfChildren() - cpuBefore, peak)
            : throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode.ToString(CultureInfo.InvariantCulture)}.");
    }

    /// <summary><c>VmHWM</c> of <c>/proc/pid/status</c> (proc(5)), in bytes; null once the process has ended.</summary>
    private static long? PeakOf(int processId)
    {
        const string Field = "VmHWM:";
        try
        {
            var line = OperatingSystem.IsLinux()
                ? File.ReadLines($"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/status").FirstOrDefault(each => each.StartsWith(Field, StringComparison.Ordinal))
                : null;
            return line is null ? null : 1024 * long.Parse(line.AsSpan(Field.Length).TrimEnd("kB "), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary><c>cutime</c> and <c>cstime</c> of <c>/proc/self/stat</c> (proc(5)): the 16th and 17th field, in hundredths of a second.</summary>
    private static TimeSpan? CpuOfChildren()
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromMilliseconds(10 * fields[13..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)));
    }
}
