using System.Collections.Immutable;
using AssignConformance.Docs;
using AssignConformance.Model.Contracts;
using AssignConformance.Tests.Support;

namespace AssignConformance.Tests.Clients;

/// <summary>Where pages lie: the project's five, and those beside the checkout, today's before the old ones.</summary>
internal static class PagesAtHand
{
    private static readonly string[] s_versions = ["v1.0", "beta", "localtest"];
    private static readonly Lazy<ImmutableArray<Completion>> s_completions = new(() => CompletionsFile.Read(Repository.InRoot("features", "completions.json")));

    private static IEnumerable<string> Folders(string version) =>
    [
        Repository.InRoot("features", "pages", version),
        Repository.InShared("corpus-today", "api-reference", version, "api"),
        Repository.InShared("corpus", "api-reference", version, "api"),
    ];

    /// <summary>The page of an operation.</summary>
    /// <param name="operation">As <c>v1.0/devicecompliancepolicy-assign</c>.</param>
    public static string FileOf(string operation)
    {
        var (version, name) = (Path.GetDirectoryName(operation)!, Path.GetFileName(operation) + ".md");
        return Folders(version).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"No page of {operation} is at hand: {name} lies in none of {string.Join(", ", Folders(version))}.");
    }

    public static Operation Read(string operation) => Derive(operation, File.ReadAllText(FileOf(operation)));

    /// <summary>The operations whose pages document an action that is called <c>assign</c>; completed facts included.</summary>
    public static IEnumerable<Operation> AssignActions()
        => from version in s_versions
           from folder in Folders(version)
           where Directory.Exists(folder)
           from file in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal)
           let text = File.ReadAllText(file)
           where file.EndsWith("-assign.md", StringComparison.Ordinal) || text.Contains("/assign", StringComparison.OrdinalIgnoreCase)
           let operation = Derive($"{version}/{Path.GetFileNameWithoutExtension(file)}", text)
           where operation.Method == "POST" && operation.Paths.Any(path => path.Value.EndsWith("/assign", StringComparison.OrdinalIgnoreCase))
           select operation;

    private static Operation Derive(string operation, string text) => OperationReader.Derive(PageReader.Read(operation + ".md", text), s_completions.Value);
}
