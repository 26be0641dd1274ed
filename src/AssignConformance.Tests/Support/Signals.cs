using System.Globalization;

namespace AssignConformance.Tests.Support;

/// <summary>Signals that tests send to processes they started (Unix).</summary>
internal static class Signals
{
    private const int Interrupting = 2;

    /// <summary>
    /// <c>INT</c>, as Ctrl-C sends it; <c>TERM</c> where this process ignores SIGINT, as one that a shell started in the background does: its children ignore
    /// it too (POSIX, Shell Command Language §2.12), and the product stops alike for both.
    /// </summary>
    public static string Interrupt { get; } = IsIgnored(Interrupting) ? "TERM" : "INT";

    /// <summary>Whether bit <paramref name="signal"/> - 1 of <c>SigIgn</c> in <c>/proc/self/status</c> (proc(5)) is set; false where there is no such file.</summary>
    private static bool IsIgnored(int signal)
    {
        const string Field = "SigIgn:";
        const string Status = "/proc/self/status";
        var line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(each => each.StartsWith(Field, StringComparison.Ordinal)) : null;
        return line is not null && (ulong.Parse(line[Field.Length..].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) >> (signal - 1) & 1) == 1;
    }
}
