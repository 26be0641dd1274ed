using System.Collections.Frozen;
using AssignConformance.Cli.Composition;

namespace AssignConformance.Cli.Checking;

/// <summary>Reads a list of changed files: a path a line, as <c>git diff --name-only</c> prints them.</summary>
internal static class ChangedPages
{
    /// <summary>The listed pages, and how many other paths there are: deleted pages, and files that are none. Blank lines and those that begin with <c>#</c> are passed over.</summary>
    /// <exception cref="UsageException">The file can't be read.</exception>
    public static (FrozenSet<string> Pages, int Others) Read(string file, Workspace workspace)
    {
        try
        {
            var paths = File.ReadAllLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Distinct(StringComparer.Ordinal).ToList();
            var pages = paths.Select(path => PageChoice.Find(workspace, path)).ToList();
            return (pages.OfType<string>().ToFrozenSet(StringComparer.Ordinal), pages.Count(page => page is null));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--changed {file}: {exception.Message} Give a file with a path a line, such as git diff --name-only prints.", exception);
        }
    }
}
