using System.Collections.Immutable;
using AssignConformance.Tenant.Preflight;

namespace AssignConformance.Cli.Tenants;

/// <summary>A preflight as a person reads it.</summary>
internal static class PreflightText
{
    /// <summary>A line each: whether it is well, what was looked at, what was found, and what to do.</summary>
    public static string Of(ImmutableArray<PreflightLine> lines)
    {
        var width = lines.Select(line => line.Name.Length).DefaultIfEmpty().Max();
        return string.Concat(lines.Select(line => $"  {Word(line.Status),-7}  {line.Name.PadRight(width)}  {Said(line)}\n"));
    }

    /// <summary>What was found and what to do.</summary>
    public static string Said(PreflightLine line) => line.Advice.Length == 0 ? line.Found : $"{line.Found}. {line.Advice}";

    private static string Word(PreflightStatus status) => status switch
    {
        PreflightStatus.Well => "ok",
        PreflightStatus.Note => "note",
        PreflightStatus.Blocks => "blocks",
        PreflightStatus.Forbids => "forbids",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
