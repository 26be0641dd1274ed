using System.Collections.Immutable;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Pages;

namespace AssignConformance.Cli.Composition;

/// <summary>Everything that accepts findings of a workspace: the file's entries, then the pages' comments.</summary>
internal static class SuppressionSource
{
    /// <summary>The file that is read: as given, else <c>suppressions.json</c> beside the folder of pages, if there; else null.</summary>
    public static string? FileOf(ProjectLayout layout, string? file) => file ?? layout.FeaturesFile(SuppressionsFile.Name);

    /// <param name="file">As given, or null.</param>
    /// <exception cref="Model.UnusableInputException">The file can't be used.</exception>
    public static ImmutableArray<SuppressionEntry> Read(Workspace workspace, string? file) =>
    [
        .. FileOf(workspace.Layout, file) is { } path
            ? SuppressionsFile.Read(path, Path.GetRelativePath(workspace.Layout.DocsFolder, Path.GetFullPath(path)).Replace('\\', '/'))
            : [],
        .. workspace.Pages.SelectMany(page => page.Suppressions.Select(comment => Entry(page.Path, comment))),
        .. workspace.Resources.SelectMany(page => page.Suppressions.Select(comment => Entry(page.Path, comment))),
    ];

    private static SuppressionEntry Entry(string page, SuppressionComment comment) => new(page, comment.Rule ?? "", comment.Span)
    {
        Lines = (comment.Span.Line, comment.LastLine),
        Reason = comment.Reason,
        Expires = comment.Expires,
        Fault = comment.Fault,
    };
}
