namespace AssignConformance.Model.Results;

/// <summary>Something about an answer that is worth knowing and contradicts nothing: a property that no source describes.</summary>
/// <param name="Message">A sentence.</param>
/// <param name="Pointer">JSON Pointer of the value in the response body; null where the note is not about one.</param>
public sealed record Note(string Message, string? Pointer = null, NoteKind Kind = NoteKind.UnknownProperty);

/// <summary>What a note is about.</summary>
public enum NoteKind
{
    /// <summary>A property that no source describes.</summary>
    UnknownProperty,

    /// <summary>A relationship whose objects stand in the answer.</summary>
    ExpandedRelationship,

    /// <summary>What was assigned was read more than once, until it was there or the deadline was over.</summary>
    RepeatedRead,
}
