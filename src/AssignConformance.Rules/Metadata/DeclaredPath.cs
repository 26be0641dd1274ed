using AssignConformance.Model.Types;

namespace AssignConformance.Rules.Metadata;

/// <summary>A line of the HTTP request section beside what metadata declares at its path.</summary>
internal sealed record DeclaredPath(HttpRequestLine Request, ServicePath Path)
{
    /// <summary>The page's lines whose path the metadata declares.</summary>
    public static IEnumerable<DeclaredPath> Of(ApiPage page, PageContext context)
        => context.Types.Metadata is not { } model ? []
            : from request in page.HttpRequests
              let path = model.Resolve(BelowVersion(request.Target, page.Version))
              where path is not null
              select new DeclaredPath(request, path);

    private static IEnumerable<string> BelowVersion(string target, string version)
        => ShownTarget.Read(target).Segments.SkipWhile((segment, index) => index == 0 && PathComparison.IsVersion(segment, version));
}
