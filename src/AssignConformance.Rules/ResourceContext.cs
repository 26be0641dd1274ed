using AssignConformance.Model.Types;

namespace AssignConformance.Rules;

/// <summary>What rules about resource pages need beside the page itself.</summary>
public sealed record ResourceContext
{
    /// <summary>The types of the page's version; none known where it is not given.</summary>
    public TypeCatalogue Types { get; init; } = new("", [], [], isClosed: false);

    /// <summary>The files that links may lead to; none known where it is not given.</summary>
    public KnownFiles Files { get; init; } = new([]);

    /// <summary>The type that the page describes as metadata declares it, or null.</summary>
    public TypeDefinition.Structured? DeclaredTypeOf(ResourcePage page)
        => TypeOf(page) is { } type ? Types.Metadata?.Types.Find(type.Name) as TypeDefinition.Structured : null;

    /// <summary>The type that the page describes, or null: it describes none, or another page describes it first.</summary>
    public TypeDefinition? TypeOf(ResourcePage page)
        => Types.TypesByPage.TryGetValue(page.Name.ToLowerInvariant(), out var name) ? Types.Find(name) : null;
}
