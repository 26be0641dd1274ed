using System.Collections.Frozen;

namespace AssignConformance.Rules;

/// <summary>The files that links may lead to.</summary>
public sealed class KnownFiles
{
    private readonly FrozenDictionary<string, string> _files;
    private readonly FrozenSet<string> _folders;

    /// <param name="paths">Paths below the docs root, with <c>/</c> as separator.</param>
    public KnownFiles(IReadOnlyCollection<string> paths)
    {
        _files = paths.GroupBy(path => path, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        _folders = paths.Select(Folder).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Where a link of a page leads.</summary>
    /// <param name="page">The page's path below the docs root.</param>
    /// <param name="target">The target as written: relative to the page, with its fragment.</param>
    /// <returns>The target's path below the docs root, and the file of that path but for the case of its letters, or null. No path where the target lies outside what is known.</returns>
    internal (string? Path, string? File) Find(string page, string target)
    {
        var parts = Folder(page).Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var part in target.Split('#', '?')[0].Split('/', '\\'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case ".." when parts.Count == 0:
                    return (null, null);
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        var path = string.Join('/', parts);
        return _folders.Contains(Folder(path)) ? (path, _files.GetValueOrDefault(path)) : (null, null);
    }

    private static string Folder(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
