using AssignConformance.Docs;
using Markdig;

namespace AssignConformance.Benchmarks.Corpus;

/// <summary>What no reader of these pages can do without: their bytes as text, and Markdig's tree of it with the extensions that the reader asks for.</summary>
internal static class Floor
{
    /// <returns>How many pages were parsed.</returns>
    public static int Read(string docs, bool all)
    {
        var pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables().Build();
        var paths = Pages(docs, all);
        Parallel.ForEach(paths, path => Markdown.Parse(File.ReadAllText(path), pipeline));
        return paths.Count;
    }

    public static IReadOnlyList<string> Pages(string docs, bool all)
    {
        if (all && Directory.Exists(docs))
        {
            return [.. Directory.EnumerateFiles(docs, "*.md", SearchOption.AllDirectories)];
        }

        var folder = DocsFolder.Open(docs);
        return [.. folder.Paths.Select(path => Path.Combine(folder.Root, path))];
    }
}
