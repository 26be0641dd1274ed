using System.Collections.Immutable;

namespace AssignConformance.Docs;

/// <summary>Lists the pages below a folder.</summary>
internal static class PageListing
{
    private const string Checkout = "api-reference";
    private const string Operations = "api";

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive };

    /// <summary>Paths below <paramref name="root"/>, with <c>/</c>, in ordinal order.</summary>
    /// <param name="given">The folder as the user wrote it, for messages.</param>
    /// <exception cref="DocsInputException">The folder can't be listed.</exception>
    public static ImmutableArray<string> List(string root, string given)
    {
        try
        {
            var start = Directory.Exists(Path.Combine(root, Checkout)) ? Path.Combine(root, Checkout) : root;
            var files = Directory.EnumerateFiles(start, "*.md", Everything)
                .Select(file => WithSlashes(Path.GetRelativePath(root, file)))
                .Where(IsPage)
                .Order(StringComparer.Ordinal)
                .ToImmutableArray();
            var operations = files.Where(IsOperation).ToImmutableArray();
            return operations.IsEmpty ? files : operations;
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
        return !parts[^1].Equals("README.md", StringComparison.OrdinalIgnoreCase) && !parts[..^1].Any(part => part is "resources" or "includes");
    }

    private static bool IsOperation(string path) => path.Split('/') is [.., Operations, _];
}
