using System.Collections.Frozen;

namespace AssignConformance.Cli.Composition;

/// <summary>Which pages of a workspace a command speaks of.</summary>
internal static class PageChoice
{
    /// <summary>The chosen pages' paths below the docs folder.</summary>
    /// <param name="paths">Paths below the docs folder, or files.</param>
    /// <exception cref="UsageException">A path names no page of the workspace.</exception>
    public static FrozenSet<string> Resolve(Workspace workspace, IReadOnlyList<string> paths)
        => paths.Select(path => Find(workspace, path) ?? throw new UsageException($"{path} is no page of {workspace.Layout.Docs}. Give a path below that folder, or another folder: --docs DIR."))
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The page's path below the docs folder; null where the path names no page.</summary>
    /// <param name="path">Below the docs folder, or a file.</param>
    public static string? Find(Workspace workspace, string path)
    {
        var below = path.Replace('\\', '/');
        if (workspace.PagePaths.Contains(below))
        {
            return below;
        }

        var relative = Path.GetRelativePath(workspace.Layout.DocsFolder, Path.GetFullPath(path)).Replace('\\', '/');
        return workspace.PagePaths.Contains(relative) ? relative : null;
    }
}
