namespace AssignConformance.Docs;

/// <summary>What a page is called: its file name without <c>.md</c>.</summary>
internal static class PageName
{
    private const string Extension = ".md";

    public static string Of(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? name[..^Extension.Length] : name;
    }
}
