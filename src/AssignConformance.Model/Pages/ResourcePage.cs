using System.Collections.Immutable;

namespace AssignConformance.Model.Pages;

/// <summary>What one resource page of the reference says of a type, each fact with its place. A fact that the page lacks is null or empty.</summary>
public sealed record ResourcePage
{
    /// <summary>Path below the docs root, with <c>/</c> as separator.</summary>
    public required string Path { get; init; }

    /// <summary>The version whose page this is: the name of the version folder, else <c>v1.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>File name without <c>.md</c>.</summary>
    public required string Name { get; init; }

    /// <summary><c>title</c> of the front matter.</summary>
    public Located<string>? Title { get; init; }

    /// <summary>The first level-1 heading that is not a tab.</summary>
    public Located<string>? Heading { get; init; }

    /// <summary><c>doc_type</c> of the front matter.</summary>
    public Located<string>? DocType { get; init; }

    /// <summary>The namespace of the line <c>Namespace: microsoft.graph</c>.</summary>
    public Located<string>? Namespace { get; init; }

    /// <summary>The type as the heading (failing that, the title) calls it, or null where that names none: a page about no single type.</summary>
    public Located<string>? TypeName { get; init; }

    /// <summary>The heading says that the type is an enumeration.</summary>
    public bool IsEnumeration { get; init; }

    /// <summary>The page's prose says that the type is abstract.</summary>
    public Located<string>? AbstractRemark { get; init; }

    /// <summary>The base type that the prose names ("Inherits from …"), or null.</summary>
    public TypeMention? BaseType { get; init; }

    /// <summary>The annotation above the JSON representation: a hint.</summary>
    public Annotation? Annotation { get; init; }

    /// <summary>The rows of the property tables, then those of the relationship tables.</summary>
    public ImmutableArray<ResourceProperty> Properties { get; init; } = [];

    /// <summary>The members of the page's own enumeration, and those of the tables under <c>x values</c> headings.</summary>
    public ImmutableArray<ResourceEnumeration> Enumerations { get; init; } = [];

    /// <summary>The JSON representation, or null.</summary>
    public ExampleBody? Representation { get; init; }

    /// <summary>The links to other pages, in page order.</summary>
    public ImmutableArray<PageLink> Links { get; init; } = [];

    /// <summary>The comments that accept findings, in page order.</summary>
    public ImmutableArray<SuppressionComment> Suppressions { get; init; } = [];

    /// <summary>What the reader could not read, each as it stands on the page.</summary>
    public ImmutableArray<ReadingFault> Faults { get; init; } = [];
}
