using System.Collections.Immutable;
using AssignConformance.Model.Json;

namespace AssignConformance.Reports.Html;

/// <summary>Marks by the place they belong to: the value that a JSON Pointer names or, where there is none, the nearest value above it.</summary>
internal sealed class CodeMarks
{
    private readonly Dictionary<string, ImmutableArray<CodeMark>> _byPointer = new(StringComparer.Ordinal);

    /// <param name="pointers">A JSON Pointer (RFC 6901) with the number that is to stand there.</param>
    public CodeMarks(JsonTree root, IEnumerable<(string Pointer, int Number)> pointers)
    {
        foreach (var (pointer, number) in pointers)
        {
            var (place, missing) = Resolve(root, pointer);
            var mark = new CodeMark(number, missing);
            _byPointer[place] = _byPointer.TryGetValue(place, out var marks) ? marks.Add(mark) : [mark];
        }
    }

    public ImmutableArray<CodeMark> At(string pointer) => _byPointer.TryGetValue(pointer, out var marks) ? marks : [];

    private static (string Place, string? Missing) Resolve(JsonTree root, string pointer)
    {
        var missing = default(string);
        while (pointer.Length > 0 && JsonPointer.Find(root, pointer) is null)
        {
            missing = JsonPointer.Tokens(pointer).Last();
            pointer = pointer[..Math.Max(0, pointer.LastIndexOf('/'))];
        }

        return (pointer, missing);
    }
}
