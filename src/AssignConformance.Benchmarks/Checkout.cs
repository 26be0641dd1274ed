namespace AssignConformance.Benchmarks;

/// <summary>The checkout that the benchmarks were built in.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AssignConformance.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The benchmarks must run from within a checkout: no folder above them holds AssignConformance.sln.");
    }
}
