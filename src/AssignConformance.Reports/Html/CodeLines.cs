using System.Collections.Immutable;
using AssignConformance.Model.Json;

namespace AssignConformance.Reports.Html;

/// <summary>The lines of a JSON value, indented by two, until <see cref="CodeView.Limit"/> is used up.</summary>
/// <param name="folds">Whether the object or array at a JSON Pointer is shown as <c>{…}</c> or <c>[…]</c>; null for none.</param>
internal sealed class CodeLines(string text, CodeMarks marks, Func<string, bool>? folds = null)
{
    private readonly ImmutableArray<CodeLine>.Builder _lines = ImmutableArray.CreateBuilder<CodeLine>();
    private int _left = CodeView.Limit;

    public ImmutableArray<CodeLine> Lines => _lines.ToImmutable();

    /// <summary>Not everything had room.</summary>
    public bool IsFull { get; private set; }

    public void Add(JsonTree root) => Add(root, "", 0, [], "");

    private void Add(JsonTree value, string pointer, int depth, ImmutableArray<CodeToken> head, string tail)
    {
        switch (value)
        {
            case JsonTree.Object { Members.IsEmpty: false } @object when !IsFolded(pointer):
                Container('{', '}', pointer, depth, head, tail, @object.Members, member => JsonPointer.Member(pointer, member.Name), member => member.Value, Name);
                break;
            case JsonTree.Array { Items.IsEmpty: false } array when !IsFolded(pointer):
                Container('[', ']', pointer, depth, head, tail, [.. array.Items.Index()], item => JsonPointer.Item(pointer, item.Index), item => item.Item, _ => []);
                break;
            default:
                Line(depth, [.. head, Scalar(value, marks.At(pointer).Any(mark => mark.Missing is null)), .. Plain(tail)], marks.At(pointer));
                break;
        }
    }

    private bool IsFolded(string pointer) => folds?.Invoke(pointer) == true;

    private void Container<T>(
        char open, char close, string pointer, int depth, ImmutableArray<CodeToken> head, string tail,
        ImmutableArray<T> parts, Func<T, string> pointerOf, Func<T, JsonTree> valueOf, Func<T, ImmutableArray<CodeToken>> headOf)
    {
        var here = marks.At(pointer);
        Line(depth, [.. head, new CodeToken(CodeKind.Plain, open.ToString(), here.Any(mark => mark.Missing is null))], here);
        for (var index = 0; index < parts.Length && !IsFull; index++)
        {
            Add(valueOf(parts[index]), pointerOf(parts[index]), depth + 1, headOf(parts[index]), index < parts.Length - 1 ? "," : "");
        }

        Line(depth, [.. Plain(close + tail)], []);
    }

    private ImmutableArray<CodeToken> Name(JsonMember member)
        => [new CodeToken(CodeKind.Name, text[member.NameStart.Offset..member.NameEnd.Offset]), new CodeToken(CodeKind.Plain, ": ")];

    private CodeToken Scalar(JsonTree value, bool isMarked) => value switch
    {
        JsonTree.Object @object => new CodeToken(CodeKind.Plain, @object.Members.IsEmpty ? "{}" : "{…}", isMarked),
        JsonTree.Array array => new CodeToken(CodeKind.Plain, array.Items.IsEmpty ? "[]" : "[…]", isMarked),
        JsonTree.String => new CodeToken(CodeKind.Text, text[value.Start.Offset..value.End.Offset], isMarked),
        _ => new CodeToken(CodeKind.Literal, text[value.Start.Offset..value.End.Offset], isMarked),
    };

    private static IEnumerable<CodeToken> Plain(string tail) => tail.Length == 0 ? [] : [new CodeToken(CodeKind.Plain, tail)];

    private void Line(int depth, ImmutableArray<CodeToken> tokens, ImmutableArray<CodeMark> lineMarks)
    {
        if (IsFull)
        {
            return;
        }

        var shown = ImmutableArray.CreateBuilder<CodeToken>(tokens.Length + 1);
        if (depth > 0)
        {
            shown.Add(new CodeToken(CodeKind.Plain, new string(' ', 2 * depth)));
        }

        foreach (var token in tokens)
        {
            var room = Math.Min(token.Text.Length, _left);
            _left -= room;
            IsFull |= room < token.Text.Length;
            shown.Add(room < token.Text.Length ? token with { Text = token.Text[..room] + "…" } : token);
        }

        _lines.Add(new CodeLine(depth, shown.ToImmutable(), lineMarks));
        _left -= (2 * depth) + 1;
        IsFull |= _left <= 0;
    }
}
