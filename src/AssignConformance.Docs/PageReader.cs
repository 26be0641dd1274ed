using System.Collections.Immutable;
using AssignConformance.Docs.Examples;
using AssignConformance.Docs.Sections;
using AssignConformance.Docs.Source;
using AssignConformance.Model;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs;

/// <summary>Reads an operation page: Markdown in, facts with their places out. Headings and shape count; annotations are hints.</summary>
public static class PageReader
{
    /// <summary>Reads a page. Never throws: what can't be read is a <see cref="ReadingFault"/>, and the rest is read. CRLF or LF, byte order mark or none give the same page.</summary>
    /// <param name="path">The page's path below the docs root, with <c>/</c> as separator.</param>
    /// <param name="text">The page's text.</param>
    public static ApiPage Read(string path, string text) => Read(path, text, static _ => null, folderVersion: null);

    /// <summary>Reads a page that may include others.</summary>
    /// <param name="include">Gives the page behind an INCLUDE target, as written, or null where there is none.</param>
    /// <param name="folderVersion">The version that a folder above the docs root names; it holds where the path names none.</param>
    internal static ApiPage Read(string path, string text, Func<string, IncludedPage?> include, string? folderVersion)
    {
        var source = PageSource.TryRead(path, text, out var fault);
        return source is null ? Unreadable(path, fault!) : Read(path, source, include, folderVersion);
    }

    /// <summary>A page that could not be read at all.</summary>
    internal static ApiPage Unreadable(string path, FileFault fault) => Bare(path) with
    {
        Version = PageVersion.OfPath(path) ?? PageVersion.Default,
        Faults = [new ReadingFault("AC1016", fault.Message, SourceSpan.InLine(path, fault.Line, 1, 0))],
    };

    private static ApiPage Read(string path, PageSource source, Func<string, IncludedPage?> include, string? folderVersion)
    {
        var (map, blocks) = (source.Map, source.Blocks);
        var httpRequests = HttpRequestReader.FindSections(blocks);
        var httpRequestFences = HttpRequestReader.FindFences(blocks, httpRequests);
        var headers = RequestHeaderReader.FindSections(blocks);
        var permissionSection = PermissionReader.FindSection(blocks);
        var permissions = PermissionReader.Read(permissionSection, include);
        var page = Bare(path) with
        {
            Title = FrontMatterReader.Read(map, "title"),
            Heading = blocks.OfType<PageBlock.Heading>().FirstOrDefault(heading => heading.Level == 1) is { } heading ? Locate(heading) : null,
            DocType = FrontMatterReader.Read(map, "doc_type"),
            HttpRequestHeading = httpRequests.IsEmpty ? null : Locate(httpRequests[0].Heading),
            HttpRequestFence = httpRequestFences.FirstOrDefault()?.Span,
            HttpRequests = HttpRequestReader.Read(httpRequestFences),
            HttpRequestText = string.Join('\n', httpRequests.Select(SectionText.Read)),
            FunctionParameters = FunctionParameterReader.Read(blocks),
            PermissionsHeading = permissionSection is null ? null : Locate(permissionSection.Heading),
            PermissionSets = permissions.Sets,
            RequestHeadersHeading = RequestHeaderReader.Choose(headers) is { } headersHeading ? Locate(headersHeading) : null,
            RequestHeaders = RequestHeaderReader.Read(headers),
            RequestBody = RequestBodyReader.Read(blocks, map),
            Response = ResponseReader.Read(blocks, map),
            Includes = IncludeReader.Read(map),
            Links = source.Links,
            CodeNames = CodeNameReader.Read(blocks),
            Placeholders = PlaceholderReader.Read(source),
            Suppressions = SuppressionReader.Read(source),
            Faults = [.. FaultsOf(path, source), .. permissions.Faults],
        };
        page = ExampleReader.Read(page, blocks, [.. httpRequestFences]);
        return page with { Version = PageVersion.OfPath(path) ?? folderVersion ?? PageVersion.OfExamples(page) ?? PageVersion.OfIncludes(page) ?? PageVersion.Default };
    }

    private static ImmutableArray<ReadingFault> FaultsOf(string path, PageSource source)
    {
        var faults = ImmutableArray.CreateBuilder<ReadingFault>();
        if (!source.Blocks.Any(block => block is PageBlock.Heading))
        {
            faults.Add(new ReadingFault("AC1016", "The page has no heading.", SourceSpan.InLine(path, 1, 1, 0)));
        }

        foreach (var fence in source.Blocks.OfType<PageBlock.Fence>().Where(fence => !fence.IsClosed))
        {
            faults.Add(new ReadingFault("AC1016", "The fence that opens here is never closed.", fence.Span));
        }

        return [.. source.Faults, .. faults];
    }

    private static ApiPage Bare(string path) => new() { Path = path, Version = PageVersion.Default, Name = PageName.Of(path) };

    private static Located<string> Locate(PageBlock.Heading heading) => new(heading.Text, heading.Span);
}
