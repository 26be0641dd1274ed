using System.Collections.Immutable;

namespace AssignConformance.Docs;

/// <summary>The pages below a folder: paths below it, with <c>/</c>, in ordinal order.</summary>
/// <param name="Operations">Operation pages.</param>
/// <param name="Resources">Resource pages: those right in a folder named <c>resources</c>.</param>
/// <param name="Files">Every Markdown file.</param>
internal sealed record PageListing(ImmutableArray<string> Operations, ImmutableArray<string> Resources, ImmutableArray<string> Files)
{
    private const string Checkout = "api-reference";
    private const string OperationFolder = "api";
    private const string ResourceFolder = "resources";

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive };

    /// <summary>Lists the pages below <paramref name="root"/>.</summary>
    /// <param name="given">The folder as the user wrote it, for messages.</param>
    /// <exception cref="DocsInputException">The folder can't be listed.</exception>
    public static PageListing List(string root, string given)
    {
        try
        {
            var start = Directory.Exists(Path.Combine(root, Checkout)) ? Path.Combine(root, Checkout) : root;
            var files = Directory.EnumerateFiles(start, "*.md", Everything)
                .Select(file => WithSlashes(Path.GetRelativePath(root, file)))
                .Order(StringComparer.Ordinal)
                .ToImmutableArray();
            var pages = files.Where(IsPage).ToImmutableArray();
            var operations = pages.Where(path => IsIn(OperationFolder, path)).ToImmutableArray();
            return new PageListing(operations.IsEmpty ? pages : operations, [.. files.Where(path => IsIn(ResourceFolder, path))], files);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DocsInputException($"{given}: the folder can't be listed: {exception.Message} Give a folder that can be read (--docs).", exception);
        }
    }

    public static string WithSlashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');

    private static bool IsPage(string path)
    {
        var parts = path.Split('/');
        return !parts[^1].Equals("README.md", StringComparison.OrdinalIgnoreCase) && !parts[..^1].Any(part => part is ResourceFolder or "includes");
    }

    private static bool IsIn(string folder, string path) => path.Split('/') is [.., var last, _] && last == folder;
}
