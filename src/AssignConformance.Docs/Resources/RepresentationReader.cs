using System.Collections.Immutable;
using AssignConformance.Docs.Examples;
using AssignConformance.Docs.Source;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Resources;

/// <summary>Finds the JSON representation: the fence under an annotation of block type <c>resource</c>, else the first fence of the section called so.</summary>
internal static class RepresentationReader
{
    /// <param name="typeName">The type the page is about, or null: of several annotations the one of that type holds, else the first.</param>
    public static (Annotation? Annotation, ExampleBody? Body) Read(ImmutableArray<PageBlock> blocks, string? typeName)
    {
        var found = ReadAnnotated(blocks).ToList();
        if (found.Count > 0)
        {
            return found.FirstOrDefault(each => IsOf(each.Annotation, typeName), found[0]);
        }

        var section = PageSection.FindNamed(blocks, "JSON representation", "JSON representations", "Representation");
        return (null, section?.Content.OfType<PageBlock.Fence>().FirstOrDefault() is { } fence ? HttpMessage.ReadBody(fence, 0) : null);
    }

    private static IEnumerable<(Annotation Annotation, ExampleBody? Body)> ReadAnnotated(ImmutableArray<PageBlock> blocks)
    {
        Annotation? pending = null;
        foreach (var block in blocks)
        {
            switch (block)
            {
                case PageBlock.Comment comment when AnnotationReader.Read(comment, out _) is { } annotation
                    && string.Equals(annotation.BlockType, "resource", StringComparison.OrdinalIgnoreCase):
                    if (pending is not null)
                    {
                        yield return (pending, null);
                    }

                    pending = annotation;
                    break;
                case PageBlock.Fence fence when pending is not null:
                    yield return (pending, HttpMessage.ReadBody(fence, 0));
                    pending = null;
                    break;
            }
        }

        if (pending is not null)
        {
            yield return (pending, null);
        }
    }

    private static bool IsOf(Annotation annotation, string? typeName)
        => annotation.ODataType is { } type && string.Equals(type[(type.LastIndexOf('.') + 1)..], typeName, StringComparison.OrdinalIgnoreCase);
}
