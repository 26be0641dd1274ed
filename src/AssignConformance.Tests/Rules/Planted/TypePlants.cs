using AssignConformance.Model;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;

namespace AssignConformance.Tests.Rules.Planted;

/// <summary>Faults in the types that bodies, annotations and prose name.</summary>
internal static class TypePlants
{
    /// <summary>A type that hardly a page is about.</summary>
    private const string Stranger = "chatMessage";

    public static IEnumerable<Plant> All { get; } =
    [
        new("unknown @odata.type of an item", page => UnknownType(page.Responses.Where(value => value.Typed.Owner is { Property: null }))),
        new("unknown @odata.type of a nested object", page => UnknownType(page.Responses.Where(value => value.Typed.Owner is { Property: not null } or { Owner.Property: not null }))),
        new("unknown @odata.type in a request", page => UnknownType(page.Requests)),
        new("wrong subtype for the properties in a request", page => WrongSubtype(page, page.Requests, "AC3001")),
        new("wrong subtype for the properties in a response", page => WrongSubtype(page, page.Responses.Where(value => value.Typed.Owner is { Property: not null } or { Owner.Property: not null }), "AC3002")),
        new("# missing", page => from value in page.Requests.Concat(page.Responses)
            where value is { Name: "@odata.type", Value: JsonTree.String named } && value.Text.StartsWith("\"#", StringComparison.Ordinal) && value.Typed.Owner!.Type is not null
            select value.Replace("\"" + value.Text[2..]).ExpectingHere("AC4001")),
        new("root type wrong", page => from value in page.Requests
            where value is { Name: "@odata.type", Typed.Owner: { Pointer: "", DeclaredType: not null, Type: not null } }
            where HasRightMembers(value)
            select value.Replace($"\"#microsoft.graph.{Stranger}\"").ExpectingHere("AC4003")),
        new("prose links to another type", page => from link in new[] { page.Page.Response?.Type }.OfType<TypeLink>()
            let type = page.Types.FindNamed(link.Name, link.Link) as TypeDefinition.Structured
            where page.Page.Response!.OtherTypes.IsEmpty && type is not null && type.ShortName != Stranger
            where page.Responses.Any(value => value is { Value: JsonTree.Object, Typed: { Type: { } shown, Owner.Property: null } } && page.Types.IsA(shown, type.Name)
                && (value.Example.Annotation is { ODataType.Length: > 0 } || ((JsonTree.Object)value.Value).Find("@odata.type") is not null))
            select new Edit(link.Span, $"[{Stranger}](../resources/{Stranger.ToLowerInvariant()}.md)").ExpectingHere("AC3015")),
        new("annotation type wrong", page => page.IsOfIntune ? [] : from example in page.Page.ResponseExamples
            where example is { Annotation: { ODataType.Length: > 0, IsValid: true }, StatusLine: not null }
            where page.Responses.Any(value => value.Example == example && value.Typed.Type is not null)
            from edit in InAnnotation(page, example.Annotation!, example.Annotation!.ODataType!, Wrap(example.Annotation.ODataType!))
            select edit.Expecting(("AC4005", example.StatusLine!.Value.Line))),
        new("annotation malformed", page => page.IsOfIntune ? [] : from example in page.Page.RequestExamples.Concat<Example>(page.Page.ResponseExamples)
            where example.Annotation is { IsValid: true, IsTruncated: not true, IsCollection: not true }
            from edit in InAnnotation(page, example.Annotation!, "{", "{,")
            select edit.Expecting(("AC1005", example.Annotation!.Span.Line))),
    ];

    private static IEnumerable<PlantedFault> UnknownType(IEnumerable<ShownValue> values)
        => from value in values
           where value is { Name: "@odata.type", Value: JsonTree.String, Typed.Owner.Type: not null } && HasRightMembers(value)
           select value.Replace($"\"{Hash(value)}microsoft.graph.plantedType\"").ExpectingHere("AC4002") with { KeepsOthers = true };

    /// <summary>The example has no findings that would go with the type, and give way to others of the same kind.</summary>
    private static bool HasRightMembers(ShownValue value)
        => !value.Page.Findings.Any(finding => value.Example.Fence.CoversLine(finding.Span.Line) && finding.Rule.Id.StartsWith("AC3", StringComparison.Ordinal));

    /// <summary>Another type of the same base, that describes what it has in common with the shown one alike and lacks the rest.</summary>
    private static IEnumerable<PlantedFault> WrongSubtype(SourcePage page, IEnumerable<ShownValue> values, string rule)
        => from value in values
           where value is { Name: "@odata.type", Value: JsonTree.String, Typed.Owner: { Type: not null, DeclaredType: not null, Value: JsonTree.Object } }
           where value.Example is not ResponseExample { IsShortened: false }
           where value.Typed.Owner is not { Pointer: "" } || page.Page.RequestBody is { Parameters.IsEmpty: true }
           let shown = value.Typed.Owner!.Type!
           where page.IsClosed(shown) && page.Types.Find(value.Typed.Owner!.DeclaredType!.Name) is TypeDefinition.Structured
           let members = ((JsonTree.Object)value.Typed.Owner!.Value).Members.Where(member => !member.Name.Contains('@', StringComparison.Ordinal)).ToList()
           from sibling in page.Types.ConcreteTypes((TypeDefinition.Structured)page.Types.Find(value.Typed.Owner!.DeclaredType!.Name)!)
           where sibling.Name != shown.Name && page.IsClosed(sibling)
           let owned = page.Types.AllProperties(sibling)
           let lost = members.Where(member => owned.All(property => property.Name != member.Name)).ToList()
           where lost.Count > 0 && lost.TrueForAll(member => member.Value is not (JsonTree.Object or JsonTree.Array))
           where members.Except(lost).All(member => owned.Any(property => property == page.Types.AllProperties(shown).FirstOrDefault(other => other.Name == member.Name)))
           select value.Replace($"\"{Hash(value)}{sibling.Name}\"").Expecting([.. lost.Select(member => (rule, value.Locate(member.NameStart, member.NameEnd).Line))]) with { KeepsOthers = true };

    /// <summary>A name without <c>#</c> is a fault of its own, which is kept.</summary>
    private static string Hash(ShownValue value) => value.Text.StartsWith("\"#", StringComparison.Ordinal) ? "#" : "";

    private static string Wrap(string type)
        => type.StartsWith("Collection(", StringComparison.OrdinalIgnoreCase) ? $"Collection(microsoft.graph.{Stranger})" : $"microsoft.graph.{Stranger}";

    /// <summary>Replaces the first occurrence of a text in the annotation's lines.</summary>
    private static IEnumerable<Edit> InAnnotation(SourcePage page, Annotation annotation, string old, string text)
        => (from line in Enumerable.Range(annotation.Span.Line, annotation.Span.EndLine - annotation.Span.Line + 1)
            let column = page.Line(line).IndexOf(old, StringComparison.Ordinal)
            where column >= 0
            select new Edit(SourceSpan.InLine(page.Path, line, column + 1, old.Length), text)).Take(1);
}
