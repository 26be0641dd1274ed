namespace AssignConformance.Model.Types;

/// <summary>Which witness said it.</summary>
public enum ProvenanceKind
{
    /// <summary>A page of the reference.</summary>
    Page,

    /// <summary>A CSDL document.</summary>
    Metadata,

    /// <summary>Nobody: derived from what an example shows.</summary>
    Inferred,

    /// <summary>A person, in <c>completions.json</c>.</summary>
    Completion,
}

/// <summary>Where a fact comes from.</summary>
public sealed record Provenance(ProvenanceKind Kind, SourceSpan Span)
{
    /// <summary>The source as a person reads it: <c>metadata/beta.csdl.xml:12</c>, <c>beta/x-assign.md:46 (inferred)</c>.</summary>
    public override string ToString()
        => $"{Span.File}:{Span.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}"
            + (Kind switch { ProvenanceKind.Inferred => " (inferred)", ProvenanceKind.Completion => " (completion)", _ => "" });
}
