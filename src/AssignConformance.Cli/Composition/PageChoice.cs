using System.Collections.Frozen;

namespace AssignConformance.Cli.Composition;

/// <summary>Which pages of a workspace a command speaks of.</summary>
internal static class PageChoice
{
    /// <summary>The chosen pages' paths below the docs folder; all where none is named.</summary>
    /// <param name="paths">Paths below the docs folder, or files.</param>
    /// <exception cref="UsageException">A path names no page of the workspace.</exception>
    public static FrozenSet<string> Resolve(Workspace workspace, IReadOnlyList<string> paths)
    {
        var all = workspace.Pages.Select(page => page.Path).Concat(workspace.Resources.Select(page => page.Path)).ToFrozenSet(StringComparer.Ordinal);
        return paths.Count == 0 ? all : paths.Select(path => Find(workspace, all, path)).ToFrozenSet(StringComparer.Ordinal);
    }

    private static string Find(Workspace workspace, FrozenSet<string> all, string path)
    {
        var below = path.Replace('\\', '/');
        if (all.Contains(below))
        {
            return below;
        }

        var docs = Directory.Exists(workspace.Layout.Docs) ? workspace.Layout.Docs : Path.GetDirectoryName(workspace.Layout.Docs)!;
        var relative = Path.GetRelativePath(docs, Path.GetFullPath(path)).Replace('\\', '/');
        return all.Contains(relative)
            ? relative
            : throw new UsageException($"{path} is no page of {workspace.Layout.Docs}. Give a path below that folder, or another folder: --docs DIR.");
    }
}
