using AssignConformance.Model;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Tests.Rules.Planted;

/// <summary>A value of an example, where it stands on the page, and the edits that plant something there.</summary>
internal sealed record ShownValue(SourcePage Page, Example Example, TypedValue Typed)
{
    public JsonTree Value => Typed.Value;

    public string Name => Typed.Member?.Name ?? "";

    public PropertyDefinition? Property => Typed.Property;

    /// <summary>The value, quotes included.</summary>
    public SourceSpan Span => Locate(Value.Start, Value.End);

    public SourceSpan NameSpan => Locate(Typed.Member!.NameStart, Typed.Member.NameEnd);

    /// <summary>The value's text on the page.</summary>
    public string Text => Of(Value);

    public bool IsText => Value is JsonTree.String && !Typed.IsControl;

    /// <summary>An object of a type all of whose members somebody describes.</summary>
    public bool IsClosedObject => Value is JsonTree.Object { Members.Length: > 1 } && Typed.Type is { } type && Page.IsClosed(type);

    /// <summary>It stands within another object of the body.</summary>
    public bool IsNested => Typed.Owner?.Type is not null || Typed.Owner?.Owner?.Type is not null;

    public string Of(JsonTree part) => Example.Body!.Text[part.Start.Offset..part.End.Offset];

    public SourceSpan Locate(TextPosition from, TextPosition to) => Example.Body!.Locate(from, to);

    public Edit Replace(string text) => new(Span, text);

    public Edit Rename(string name) => new(NameSpan, $"\"{name}\"");

    /// <summary>Puts a member before one of the object's: an edit each.</summary>
    /// <param name="member">Name, colon and value, with the comma behind them.</param>
    /// <param name="skipped">So many members stay before it.</param>
    public IEnumerable<Edit> Insert(string member, int skipped = 0)
        => from next in ((JsonTree.Object)Value).Members.Skip(skipped)
           let span = Locate(next.NameStart, next.NameStart)
           select new Edit(span, member + "\n" + new string(' ', span.Column - 1));

    /// <summary>Takes out a member of the object, with its comma; the object keeps another.</summary>
    public Edit Remove(JsonMember member)
    {
        var members = ((JsonTree.Object)Value).Members;
        var index = members.IndexOf(member);
        return new Edit(index + 1 < members.Length ? Locate(member.NameStart, members[index + 1].NameStart) : Locate(members[index - 1].Value.End, member.Value.End), "");
    }
}
