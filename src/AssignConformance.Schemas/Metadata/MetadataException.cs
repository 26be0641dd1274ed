using AssignConformance.Model;

namespace AssignConformance.Schemas.Metadata;

/// <summary>A CSDL document that can't be used; the message begins with <c>file:line:column</c>.</summary>
public sealed class MetadataException : UnusableInputException
{
    public MetadataException(SourceSpan place, string problem, Exception? innerException = null)
        : base($"{place}: {problem}", innerException)
        => Place = place;

    /// <summary>Where the document is wrong.</summary>
    public SourceSpan Place { get; }
}
