using AssignConformance.Model.Pages;

namespace AssignConformance.Docs;

/// <summary>Tells which version's page it is.</summary>
internal static class PageVersion
{
    /// <summary>The version of a page that neither its folder nor its examples nor its includes tell.</summary>
    public const string Default = "v1.0";

    private const string Scheme = "://";

    /// <summary>The name of the page's folder (of the folder above, where the page lies in <c>api</c>), or null for a page without folder.</summary>
    public static string? OfPath(string path)
    {
        var folders = path.Split('/', StringSplitOptions.RemoveEmptyEntries)[..^1];
        var last = folders.Length - 1;
        return last >= 1 && folders[last] is "api" or "resources" ? folders[last - 1] : last >= 0 && folders[last] is not ("api" or "resources") ? folders[last] : null;
    }

    /// <summary>The version that a docs root is itself a folder of (<c>…/beta</c>, <c>…/beta/api</c>), or null.</summary>
    public static string? OfRoot(string root)
    {
        var name = Path.GetFileName(root) is "api" or "resources" ? Path.GetFileName(Path.GetDirectoryName(root)) : Path.GetFileName(root);
        return name is "beta" or "localtest" || (name is ['v', var digit, ..] && char.IsAsciiDigit(digit)) ? name : null;
    }

    /// <summary>The first path segment of the first example that has an absolute URL, or null.</summary>
    public static string? OfExamples(ApiPage page)
        => page.RequestExamples.Concat(page.IgnoredRequestExamples).Select(example => OfUrl(example.Url)).FirstOrDefault(version => version is not null);

    /// <summary><c>beta</c> where the page includes the note that beta may change, or null. A hint: a few pages of v1.0 include it too.</summary>
    public static string? OfIncludes(ApiPage page)
        => page.Includes.Any(include => include.Value.Contains("beta-disclaimer", StringComparison.OrdinalIgnoreCase)) ? "beta" : null;

    private static string? OfUrl(string? url)
    {
        var host = url?.IndexOf(Scheme, StringComparison.Ordinal) ?? -1;
        var slash = host < 0 ? -1 : url!.IndexOf('/', host + Scheme.Length);
        if (slash < 0)
        {
            return null;
        }

        var end = slash + 1;
        while (end < url!.Length && (char.IsAsciiLetterOrDigit(url[end]) || url[end] is '.' or '-'))
        {
            end++;
        }

        return end > slash + 1 && (end == url.Length || url[end] is '/' or '*' or '?' or ' ') ? url[(slash + 1)..end] : null;
    }
}
