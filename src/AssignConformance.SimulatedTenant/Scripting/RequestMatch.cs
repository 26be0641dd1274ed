using System.Text.RegularExpressions;

namespace AssignConformance.SimulatedTenant.Scripting;

/// <summary>Which requests a fault meets; what is null meets all.</summary>
public sealed record RequestMatch
{
    public string? Method { get; init; }

    /// <summary>The whole path without its query, <c>*</c> for any characters: <c>*/assign</c>. Case is ignored.</summary>
    public string? Path { get; init; }

    /// <summary>The number of the write in its run, from 1.</summary>
    public int? Write { get; init; }

    public bool Meets(string method, string path, int? write)
        => (Method is null || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
           && (Path is null || Pattern(Path).IsMatch(path))
           && (Write is null || Write == write);

    private static Regex Pattern(string path) => new(
        "^" + Regex.Escape(path).Replace("\\*", ".*", StringComparison.Ordinal) + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));
}
