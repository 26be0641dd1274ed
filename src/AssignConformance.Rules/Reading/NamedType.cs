using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Reading;

/// <summary>An <c>@odata.type</c> of an example body.</summary>
/// <param name="Value">The string value.</param>
/// <param name="Text">The value as written.</param>
internal sealed record NamedType(TypedBody Body, TypedValue Value, string Text)
{
    public const string Key = "@odata.type";

    public bool HasHash => Text.StartsWith('#');

    /// <summary>The qualified name without its <c>#</c>.</summary>
    public string Name => HasHash ? Text[1..] : Text;

    /// <summary>The object that says it is of this type.</summary>
    public TypedValue Owner => Value.Owner!;

    public TypeDefinition? In(TypeCatalogue types) => types.Find(Name);

    /// <summary>Every <c>@odata.type</c> of the page's example bodies that names one type; "Collection(…)" does not.</summary>
    public static IEnumerable<NamedType> Of(ApiPage page, PageContext context)
        => from body in page.Bodies(context)
           from value in body.Values
           where value is { Member.Name: Key, Value: JsonTree.String }
           let text = ((JsonTree.String)value.Value).Value
           where !text.TrimStart('#').StartsWith("Collection(", StringComparison.OrdinalIgnoreCase)
           select new NamedType(body, value, text);

    public Finding Finding(Rule rule, params ReadOnlySpan<string> arguments) => Body.OnValue(rule, Value, [.. arguments]);
}
