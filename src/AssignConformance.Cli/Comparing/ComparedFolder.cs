using AssignConformance.Cli.Composition;
using AssignConformance.Comparison;
using AssignConformance.Docs;

namespace AssignConformance.Cli.Comparing;

/// <summary>One of the two folders of <c>diff</c>.</summary>
/// <param name="Name">As given, with <c>/</c> as separator and none at the end.</param>
internal sealed record ComparedFolder(string Name, DocumentedApi Api)
{
    /// <param name="role"><c>BASE</c> or <c>HEAD</c>.</param>
    /// <exception cref="UsageException">Nothing is there, or nothing that could be compared.</exception>
    public static async Task<ComparedFolder> LoadAsync(string role, string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new UsageException($"{role} {path}: there is no such file or folder. Give a page, a folder of pages or an api-reference checkout: diff BASE HEAD.");
        }

        try
        {
            var workspace = await Workspace.LoadAsync(path, [], cancellationToken);
            return workspace.Operations.Any(operation => operation.Method is not null && !operation.Paths.IsEmpty)
                ? new ComparedFolder(ProjectLayout.NameOf(path).TrimEnd('/'), new DocumentedApi(workspace.Operations, workspace.Resources))
                : throw new UsageException($"{role} {path}: none of the {workspace.Pages.Length} pages documents an operation (method and path), so there is nothing to compare. Give a folder of operation pages, or see what they lack: check --docs {path}");
        }
        catch (DocsInputException exception)
        {
            throw new UsageException($"{role} {exception.Message.Replace(" (--docs)", "", StringComparison.Ordinal)}", exception);
        }
    }

    /// <summary>How a place of this folder is shown: <c>folder/page.md:12:3</c>.</summary>
    public string Show(Model.SourceSpan place)
    {
        var folder = Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? Path.GetDirectoryName(Name)?.Replace('\\', '/') : Name;
        return string.IsNullOrEmpty(folder) ? place.ToString() : $"{folder}/{place}";
    }
}
