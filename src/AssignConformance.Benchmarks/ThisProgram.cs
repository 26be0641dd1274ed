namespace AssignConformance.Benchmarks;

/// <summary>The benchmarks' own executable, for measurements in a process of their own.</summary>
internal static class ThisProgram
{
    public static string Path { get; } = System.IO.Path.Combine(
        AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "AssignConformance.Benchmarks.exe" : "AssignConformance.Benchmarks");
}
