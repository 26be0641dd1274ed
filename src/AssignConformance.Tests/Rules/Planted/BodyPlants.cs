using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Tests.Rules.Planted;

/// <summary>Faults in values and members of bodies.</summary>
internal static class BodyPlants
{
    /// <summary>A member that no type has, with the comma behind it.</summary>
    public const string Unknown = "\"plantedProperty\": \"planted\",";

    public static IEnumerable<Plant> All { get; } =
    [
        new("response id is a number", page => from value in page.Responses
            where value is { Name: "id", IsText: true, Property.Type: { Name: "Edm.String", IsCollection: false } } && !IsDisputed(value)
            select value.Replace("7").ExpectingHere("AC3003")),
        new("unknown property in a response", page => from value in page.Responses
            where value is { IsClosedObject: true, IsNested: false }
            from edit in value.Insert(Unknown)
            select edit.ExpectingHere("AC3002")),
        new("unknown property in a nested object of a response", page => from value in page.Responses
            where value is { IsClosedObject: true, IsNested: true }
            from edit in value.Insert(Unknown)
            select edit.ExpectingHere("AC3002")),
        new("unknown property in a request", page => from value in page.Requests
            where value.Typed.Pointer.Length == 0 && value.Value is JsonTree.Object { Members.Length: > 0 } && KnowsAll(page, value)
            from edit in value.Insert(Unknown)
            select edit.ExpectingHere("AC3001")),
        new("unknown property in a nested object of a request", page => from value in page.Requests
            where value.IsClosedObject && value.Typed.Pointer.Length > 0
            from edit in value.Insert(Unknown)
            select edit.ExpectingHere("AC3001")),
        new("parameter renamed", page => from value in page.Requests
            where value.Typed.Owner is { Pointer: "" } && KnowsAll(page, value) && value.Value is not JsonTree.Null
            where page.Page.RequestBody!.Parameters.Any(row => row.Name == value.Name && DeclaredBody.Parameter(row, page.Types) is not null)
            select value.Rename(value.Name + "Planted").ExpectingHere("AC3001")),
        new("one object for a collection in a request", page => OneForCollection(page.Requests)),
        new("one object for a collection in a response", page => OneForCollection(page.Responses.Where(value => value.Property is not null))),
        new("property missing in a response", page => Missing(page, isNested: false)),
        new("property missing in a nested object of a response", page => Missing(page, isNested: true)),
        new("wrong enumeration member in a request", page => WrongMember(page.Requests, page.Types)),
        new("wrong enumeration member in a response", page => WrongMember(page.Responses, page.Types)),
        new("null for an id", page => from value in page.Responses
            where value is { Name: "id", IsText: true, Typed.Owner.Type: { } type } && page.Types.SelfAndBases(type).Any(each => each.Key.Contains("id"))
            select value.Replace("null").ExpectingHere("AC3008")),
        new("table row never sent", page => from value in page.Requests
            where value.Typed.Pointer.Length == 0 && value.Value is JsonTree.Object { Members.Length: > 1 }
            let members = ((JsonTree.Object)value.Value).Members
            let rows = page.Page.RequestBody?.Parameters.Select(row => row.Name).ToList() ?? []
            from member in members
            where rows.Contains(member.Name) && members.Any(other => other != member && rows.Contains(other.Name))
            select value.Remove(member).Expecting(("AC3010", value.Span.Line))),
        new("read-only property sent", page => page.IsOfIntune ? [] : from value in page.Requests
            where value.IsClosedObject && (value.IsNested || page.Page.RequestBody is { Parameters.IsEmpty: true })
            from property in value.Typed.Type!.Properties
            where !(value.IsNested && property.Name == "id") && !page.Page.CodeNames.Contains(property.Name) && property is { IsReadOnly: true, IsPromised: true, PossibleValues.IsEmpty: true, Type: { Name: "Edm.String", IsCollection: false } }
            where ((JsonTree.Object)value.Value).Find(property.Name) is null
            from edit in value.Insert($"\"{property.Name}\": \"planted\",")
            select edit.ExpectingHere("AC3007")),
        new("value misspelt", page => from value in page.Responses
            where value is { Name: "value", Value: JsonTree.Array, Property: null, Typed: { DeclaredType.IsCollection: true, Owner.Pointer: "" } }
            where page.Page.Response?.Type is { IsCollection: true } && value.Example.Annotation is not { IsCollection: not true, ODataType: not null }
            select value.Rename("valeu").Expecting(("AC3014", value.Example.Body!.Start.Line)) with { Move = new PointerMove(value.Example.Fence, "/value", "/valeu") }),
    ];

    private static IEnumerable<PlantedFault> OneForCollection(IEnumerable<ShownValue> values)
        => from value in values
           where value is { Value: JsonTree.Array { Items: [JsonTree.Object first, ..] }, Typed.DeclaredType.IsCollection: true } && !IsDisputed(value)
           where !value.Page.Findings.Any(finding => finding.Span.Line == value.Span.Line || finding.Span.Line == value.Span.EndLine)
           select value.Replace(value.Of(((JsonTree.Array)value.Value).Items[0])).ExpectingHere("AC3014") with { KeepsOthers = true, Move = new PointerMove(value.Example.Fence, value.Typed.Pointer + "/0", value.Typed.Pointer) };

    /// <summary>Of several objects of one type in a body, the first. Intune's pages call all their responses shortened.</summary>
    private static IEnumerable<PlantedFault> Missing(SourcePage page, bool isNested)
        => page.IsOfIntune ? [] : from value in page.Responses.Where(each => each.Typed.Type is not null && each.Value is JsonTree.Object).DistinctBy(each => (each.Example, each.Typed.Type!.ShortName))
           where value.IsNested == isNested && value.Example is ResponseExample { IsShortened: false }
           where page.Page.RequestExamples.All(request => request.Url?.Contains("$select", StringComparison.OrdinalIgnoreCase) != true)
           let members = ((JsonTree.Object)value.Value).Members
           where members.Length > 1
           from member in members
           where page.Types.AllProperties(value.Typed.Type!).Any(property => property.Name == member.Name && property.IsPromised)
           select value.Remove(member).Expecting(("AC3004", value.Span.Line));

    private static IEnumerable<PlantedFault> WrongMember(IEnumerable<ShownValue> values, TypeCatalogue types)
        => from value in values
           where value is { IsText: true, Typed.DeclaredType: { } type } && types.Find(value.Typed.DeclaredType!.Name) is TypeDefinition.Enumeration { Members.IsEmpty: false }
           select value.Replace("\"plantedMember\"").ExpectingHere("AC3005");

    /// <summary>Pages and metadata give the property different types: nothing is said of its values.</summary>
    private static bool IsDisputed(ShownValue value)
        => value.Property is { } property && value.Page.Types.Conflicts.Any(conflict => conflict.Claims.Any(claim => claim.Source.Span == property.Sources[0].Span));

    /// <summary>The request body's table, or the type, is all that the outermost object may hold.</summary>
    private static bool KnowsAll(SourcePage page, ShownValue value)
        => page.Page.RequestBody is { } section
            && (value.Typed.Owner ?? value.Typed).Type is var type
            && (type is null ? !section.Parameters.IsEmpty : page.IsClosed(type))
            && section.OtherTypes.Concat(section.Type is null ? [] : [section.Type]).All(link => page.Types.FindNamed(link.Name, link.Link) is not TypeDefinition.Structured linked || page.IsClosed(linked));
}
