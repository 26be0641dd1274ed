using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Reading;

/// <summary>An <c>@odata.type</c> of an example body.</summary>
/// <param name="Text">The value as written.</param>
/// <param name="Span">The value's place, quotes included.</param>
/// <param name="Pointer">JSON Pointer of the value; null in a body that is not valid JSON.</param>
/// <param name="Declared">The type that a table or a property declares for the object; null where nothing does, or the body is not valid JSON.</param>
internal sealed partial record NamedType(string Text, SourceSpan Span, string? Pointer, TypeReference? Declared)
{
    /// <summary>Qualified names of the further types that a row or the Request body section allows for the object.</summary>
    public ImmutableArray<string> OtherTypes { get; init; } = [];

    public bool HasHash => Text.StartsWith('#');

    /// <summary>The qualified name without its <c>#</c>.</summary>
    public string Name => HasHash ? Text[1..] : Text;

    public TypeDefinition? In(TypeCatalogue types) => types.Find(Name);

    /// <summary>Every <c>@odata.type</c> of the page's example bodies that names one type; "Collection(…)" does not.</summary>
    /// <remarks>A body with a trailing comma or an ellipsis still names types: there they are found by their key.</remarks>
    public static IEnumerable<NamedType> Of(ApiPage page, PageContext context)
        => page.Bodies(context)
            .SelectMany(body => body.Reading.Root is null ? InText(body.Body) : InValues(body, page, context))
            .Where(named => !named.Name.StartsWith("Collection(", StringComparison.OrdinalIgnoreCase));

    public Finding Finding(Rule rule, params ReadOnlySpan<string> arguments) => new(rule, Span, [.. arguments]) { Pointer = Pointer };

    private static IEnumerable<NamedType> InValues(TypedBody body, ApiPage page, PageContext context)
        => from value in body.Values
           where value is { Member.Name: "@odata.type", Value: JsonTree.String }
           let owner = value.Owner!
           select new NamedType(
               ((JsonTree.String)value.Value).Value,
               body.Body.Locate(value.Value.Start, value.Value.End),
               value.Pointer,
               IsWholeResponse(owner, body) ? null : owner.DeclaredType)
           {
               OtherTypes = Others(owner.Member is null && owner.Owner is { } array ? array : owner, body, page, context),
           };

    private static ImmutableArray<string> Others(TypedValue declared, TypedBody body, ApiPage page, PageContext context)
        => declared.Property is { } property ? property.OtherTypes
            : body.IsResponse ? []
            : [.. Links(declared, page, context).Select(link => context.Types.FindNamed(link.Name, link.Link)?.Name).OfType<string>()];

    private static IEnumerable<TypeLink> Links(TypedValue declared, ApiPage page, PageContext context)
        => declared.Pointer.Length == 0
            ? page.RequestBody?.Links() ?? []
            : context.ParametersOf(page).FirstOrDefault(row => row.Name == declared.Member?.Name)?.OtherTypes ?? [];

    /// <summary>The root of a response, or an item of its envelope: its declared type is no more than the first link of a sentence.</summary>
    private static bool IsWholeResponse(TypedValue owner, TypedBody body)
        => body.IsResponse && owner.Property is null && owner.Owner?.Property is null;

    private static IEnumerable<NamedType> InText(ExampleBody body)
        => from Match match in Member().Matches(body.Text)
           let value = match.Groups["value"]
           let quoted = BodyText.Locate(body, value.Index - 1, value.Length + 2)
           select new NamedType(value.Value, quoted, Pointer: null, Declared: null);

    [GeneratedRegex("""(?<!\\)"@odata\.type"[ \t]*:[ \t]*"(?<value>[^"\\\r\n]*)["]""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Member();
}
