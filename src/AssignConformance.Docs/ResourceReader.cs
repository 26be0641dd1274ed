using AssignConformance.Docs.Resources;
using AssignConformance.Docs.Sections;
using AssignConformance.Docs.Source;
using AssignConformance.Model;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs;

/// <summary>Reads a resource page: the properties, relationships, base type and members of a type. Headings and shape count; annotations are hints.</summary>
public static class ResourceReader
{
    /// <summary>Reads a page. Never throws: what can't be read is a <see cref="ReadingFault"/>, and the rest is read. CRLF or LF, byte order mark or none give the same page.</summary>
    /// <param name="path">The page's path below the docs root, with <c>/</c> as separator.</param>
    /// <param name="text">The page's text.</param>
    public static ResourcePage Read(string path, string text) => Read(path, text, folderVersion: null);

    /// <param name="folderVersion">The version that a folder above the docs root names; it holds where the path names none.</param>
    internal static ResourcePage Read(string path, string text, string? folderVersion)
    {
        var bare = Bare(path, folderVersion);
        var source = PageSource.TryRead(path, text, out var fault);
        return source is null ? Unreadable(bare, fault!) : Read(bare, source);
    }

    /// <summary>A page that could not be read at all.</summary>
    internal static ResourcePage Unreadable(string path, FileFault fault, string? folderVersion) => Unreadable(Bare(path, folderVersion), fault);

    private static ResourcePage Unreadable(ResourcePage bare, FileFault fault)
        => bare with { Faults = [new ReadingFault("AC1016", fault.Message, SourceSpan.InLine(bare.Path, fault.Line, 1, 0))] };

    private static ResourcePage Read(ResourcePage bare, PageSource source)
    {
        var (map, blocks) = (source.Map, source.Blocks);
        var title = FrontMatterReader.Read(map, "title");
        var heading = blocks.OfType<PageBlock.Heading>().FirstOrDefault(each => each.Level == 1);
        var subject = ResourceSubject.Read(heading is null ? title : new Located<string>(heading.Text, heading.Span))
            ?? ResourceSubject.Read(title);
        var properties = PropertyReader.Read(blocks);
        var (annotation, representation) = RepresentationReader.Read(blocks, subject?.Name.Value);
        subject = subject is { IsBare: true } && annotation is null && properties.IsEmpty ? null : subject;
        return bare with
        {
            Title = title,
            Heading = heading is null ? null : new Located<string>(heading.Text, heading.Span),
            DocType = FrontMatterReader.Read(map, "doc_type"),
            Namespace = NamespaceReader.Read(map),
            TypeName = subject?.Name,
            IsEnumeration = subject is { IsEnumeration: true },
            AbstractRemark = BaseTypeReader.ReadAbstract(blocks, map),
            BaseType = BaseTypeReader.Read(blocks, map, bare.Name),
            Annotation = annotation,
            Properties = properties,
            Enumerations = EnumerationReader.Read(blocks, subject is { IsEnumeration: true } ? subject.Name : null),
            Representation = representation,
            Links = source.Links,
            Suppressions = SuppressionReader.Read(source),
        };
    }

    private static ResourcePage Bare(string path, string? folderVersion) => new()
    {
        Path = path,
        Version = PageVersion.OfPath(path) ?? folderVersion ?? PageVersion.Default,
        Name = PageName.Of(path),
    };
}
