using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>A conforming request body of an operation whose request is typed, with what is declared about each of its values.</summary>
internal sealed class TypedBody
{
    private const string TypeKey = "@odata.type";
    private const string Nobody = "nobodyKnowsThis";

    private readonly TypeCatalogue _types;
    private readonly string _text;
    private readonly ImmutableArray<TypedValue> _values;
    private readonly ImmutableArray<string> _required;
    private readonly ImmutableArray<string> _parameters;

    private TypedBody(OperationContract contract, string text, TypeCatalogue types)
    {
        (_types, _text) = (types, text);
        _parameters = [.. contract.Operation.Parameters.Select(row => row.Name)];
        _values = TypedWalk.Visit(JsonText.Read(text).Root!, DeclaredBody.OfRequest(contract.Operation.Parameters, contract.Operation.RequestType?.Value, types), types);
        _required = [.. JsonNode.Parse(contract.Request!.Schema)!["required"]?.AsArray().Select(name => (string)name!) ?? []];
    }

    /// <summary>The first documented body that conforms, or is mended to; null where the operation shows none.</summary>
    public static TypedBody? Of(OperationContract contract, TypeCatalogue types)
        => contract.Request is null ? null
            : contract.Examples.Select(example => example.RequestBody?.Conforming).OfType<string>().FirstOrDefault(text => JsonText.Read(text).Root is JsonTree.Object) is { } text
                ? new TypedBody(contract, text, types)
                : null;

    public string Text => _text;

    /// <summary>The bodies that make that mistake once, each with the JSON Pointer that a refusal must name and the names of which its line must hold one.</summary>
    public IEnumerable<BrokenRequest> With(Mistake mistake) => mistake switch
    {
        Mistake.UnknownParameter => Objects().Where(each => !IsOpen(each))
            .Select(each => new BrokenRequest(Changed(each, @object => @object[Nobody] = 1), JsonPointer.Member(each.Pointer, Nobody), Names(each))),
        Mistake.WrongType => _values.Where(each => each.Member is not null && !each.IsControl && each.DeclaredType is { } type && _types.Find(type.Name) is not null | type.IsPrimitive && type.Name is not ("Edm.Untyped" or "microsoft.graph.Json"))
            .Select(each => new BrokenRequest(Changed(each.Owner!, @object => @object[each.Member!.Name] = OfOtherType(each)), each.Pointer, [each.Member!.Name])),
        Mistake.WrongEnumerationMember => _values.Where(each => each is { Member: not null, Value: JsonTree.String, DeclaredType: { IsCollection: false } type } && _types.Find(type.Name) is TypeDefinition.Enumeration { Members.IsEmpty: false })
            .Select(each => new BrokenRequest(Changed(each.Owner!, @object => @object[each.Member!.Name] = "notAMember"), each.Pointer, [each.Member!.Name, ShortName(each)])),
        Mistake.UnknownODataType => TypedObjects()
            .Select(each => new BrokenRequest(Changed(each, @object => @object[TypeKey] = "#microsoft.graph." + Nobody), JsonPointer.Member(each.Pointer, TypeKey), Names(each))),
        Mistake.AbstractODataType => from each in TypedObjects()
                                     from type in _types.SelfAndBases(Declared(each)!).Concat(_types.DirectlyDerived(each.DeclaredType!.Name)).Where(type => type.IsAbstract)
                                     select new BrokenRequest(Changed(each, @object => @object[TypeKey] = "#" + type.Name), JsonPointer.Member(each.Pointer, TypeKey), Names(each)),
        Mistake.MissingRequired => _required.Select(name => new BrokenRequest(Changed(_values[0], @object => @object.Remove(name)), "", [name])),
        Mistake.MalformedJson => new[] { _text[..^1], "{\"a\": }", "nonsense" }.Select(text => new BrokenRequest(text, null, [])),
        _ => [new BrokenRequest(_text, null, [])],
    };

    /// <summary>Conforming bodies that differ from the documented one in that way.</summary>
    public IEnumerable<string> With(Variation variation) => variation switch
    {
        Variation.OtherGuid => _values.Where(each => each is { Member: not null, IsControl: false, Value: JsonTree.String text } && (Guid.TryParse(text.Value, out _) || IsIdentifier(each)))
            .Select(each => Changed(each.Owner!, @object => @object[each.Member!.Name] = "3f0c6a52-9d41-4b7e-8a15-6c2e0d9b7f48")),
        Variation.OtherDerivedType => from each in TypedObjects()
                                      from type in _types.ConcreteTypes(Declared(each)!)
                                      where type.Name != each.Type?.Name
                                      select Changed(each, @object => Become(@object, type)),
        Variation.EmptyList => _values.Where(each => each is { Member: not null, DeclaredType.IsCollection: true, Value: JsonTree.Array { Items.IsEmpty: false } })
            .Select(each => Changed(each.Owner!, @object => @object[each.Member!.Name] = new JsonArray())),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private IEnumerable<TypedValue> Objects() => _values.Where(each => each.Value is JsonTree.Object && (each.Pointer.Length == 0 || Declared(each) is not null));

    private IEnumerable<TypedValue> TypedObjects() => _values.Where(each => each.Value is JsonTree.Object && Declared(each) is { } type && !_types.ConcreteTypes(type).IsEmpty);

    private TypeDefinition.Structured? Declared(TypedValue value) => value.DeclaredType is { } type ? _types.Find(type.Name) as TypeDefinition.Structured : null;

    /// <summary>An open type admits anything; so does an abstract one of which nobody describes a derived type.</summary>
    private bool IsOpen(TypedValue value)
        => (value.Type ?? Declared(value)) is { } type && (_types.SelfAndBases(type).Any(each => each.IsOpen) || _types.ConcreteTypes(type).IsEmpty);

    private static bool IsIdentifier(TypedValue value)
        => value.DeclaredType is { Name: "Edm.String", IsCollection: false } && value.Member!.Name.EndsWith("id", StringComparison.OrdinalIgnoreCase);

    private static string ShortName(TypedValue value) => value.DeclaredType!.Name[(value.DeclaredType.Name.LastIndexOf('.') + 1)..];

    /// <summary>What the line may hold: the object's type, or the property that it is the value of; for the body itself a parameter.</summary>
    private ImmutableArray<string> Names(TypedValue value)
        =>
        [
            .. value.Type is null ? [] : new[] { value.Type.ShortName },
            .. value.DeclaredType is null ? [] : new[] { ShortName(value) },
            .. (value.Member ?? value.Owner?.Member) is { } member ? [member.Name] : Array.Empty<string>(),
            .. value.Pointer.Length == 0 && value.DeclaredType is null ? _parameters : [],
        ];

    private static JsonNode OfOtherType(TypedValue value) => value.Value switch
    {
        JsonTree.Array => "not a collection",
        JsonTree.Object => "not an object",
        JsonTree.String => new JsonObject(),
        _ => "neither number nor boolean nor null",
    };

    private void Become(JsonObject @object, TypeDefinition.Structured type)
    {
        var names = _types.AllProperties(type).Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var other in @object.Select(member => member.Key).Where(name => !names.Contains(name)).ToList())
        {
            @object.Remove(other);
        }

        @object.Insert(0, TypeKey, "#" + type.Name);
    }

    private string Changed(TypedValue place, Action<JsonObject> change)
    {
        var root = JsonNode.Parse(_text)!;
        change(JsonPointer.Tokens(place.Pointer).Aggregate(root, (node, token) => node is JsonArray array ? array[int.Parse(token, System.Globalization.CultureInfo.InvariantCulture)]! : node[token]!).AsObject());
        return root.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

/// <summary>A request body that must be refused.</summary>
/// <param name="Pointer">The JSON Pointer that the reason must begin with, empty for the whole body; null where the body is not judged by its types.</param>
/// <param name="Names">Names of which the line that the reason names must hold one.</param>
internal sealed record BrokenRequest(string Body, string? Pointer, ImmutableArray<string> Names);
