using System.Diagnostics.CodeAnalysis;
using AssignConformance.Model.Json;
using AssignConformance.Model.Results;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Checks;

namespace AssignConformance.Scenarios.Drivers;

/// <summary>What was found in a real answer, in the words of the stored one: results quote nothing that a confidential target keeps to itself.</summary>
internal static class Quotation
{
    public static Mismatch Of(Mismatch mismatch, Sending sending, ITarget target) => target is not IConfidentialTarget confidential ? mismatch : mismatch with
    {
        Message = confidential.Redact(Requote(mismatch.Message, mismatch.Pointer, sending)),
        Pointer = Redact(mismatch.Pointer, confidential),
        Expected = Redact(mismatch.Expected, confidential),
        Actual = mismatch.Actual is { } actual ? confidential.Redact(Requote(actual, mismatch.Pointer, sending)) : null,
    };

    public static Note Of(Note note, ITarget target)
        => target is IConfidentialTarget confidential ? new Note(confidential.Redact(note.Message), Redact(note.Pointer, confidential)) : note;

    /// <summary>Excerpts are cut, and half a secret is one that nobody recognises: the excerpt of the stored value takes its place.</summary>
    private static string Requote(string text, string? pointer, Sending sending)
    {
        if (pointer is null || ValueAt(pointer, sending.Response) is not { } real)
        {
            return text;
        }

        var (was, now) = (JsonExcerpt.Of(real), JsonExcerpt.Of(ValueAt(pointer, sending.Stored.Response!)));
        return text == was ? now : real is JsonTree.String ? text.Replace(was, now, StringComparison.Ordinal) : text;
    }

    private static JsonTree? ValueAt(string pointer, GraphResponse response) => JsonText.Read(response.Body).Root is { } root ? JsonPointer.Find(root, pointer) : null;

    [return: NotNullIfNotNull(nameof(text))]
    private static string? Redact(string? text, IConfidentialTarget target) => text is null ? null : target.Redact(text);
}
