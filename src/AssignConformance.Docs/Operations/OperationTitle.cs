using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Operations;

/// <summary>Names an operation.</summary>
internal static class OperationTitle
{
    /// <summary>The page's title (its heading, its name); where that is only "assign" or "assign action", the bound type and "assign".</summary>
    public static string Derive(ApiPage page, ImmutableArray<Located<string>> paths)
    {
        var title = page.Title?.Value.Trim() is { Length: > 0 } written ? written : page.Heading?.Value.Trim() is { Length: > 0 } heading ? heading : page.Name;
        return title.ToUpperInvariant() is "ASSIGN" or "ASSIGN ACTION" ? $"{BoundTypeOf(page, paths)}: assign" : title;
    }

    /// <summary>The last <c>{…Id}</c> placeholder of the first path, less <c>Id</c>; else the page's name.</summary>
    private static string BoundTypeOf(ApiPage page, ImmutableArray<Located<string>> paths)
    {
        var path = paths.IsEmpty ? "" : paths[0].Value;
        for (var close = path.LastIndexOf("Id}", StringComparison.Ordinal); close > 0; close = path.LastIndexOf("Id}", close - 1, StringComparison.Ordinal))
        {
            var open = path.LastIndexOf('{', close);
            if (open >= 0 && open + 1 < close)
            {
                return path[(open + 1)..close];
            }
        }

        return page.Name;
    }
}
