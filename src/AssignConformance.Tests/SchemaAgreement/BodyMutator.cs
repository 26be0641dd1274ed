using System.Text.Encodings.Web;
using System.Text.Json;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Tests.SchemaAgreement;

/// <summary>Makes texts that each differ from a body's in one place; the rest stays, character by character.</summary>
internal sealed class BodyMutator
{
    private const string TypeKey = "@odata.type";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _text;
    private readonly DocumentedBody _body;

    private BodyMutator(DocumentedBody body, string text) => (_body, _text) = (body, text);

    /// <summary>Every mutation of the text, place by place in document order.</summary>
    public static IEnumerable<(MutationKind Kind, string Text)> Mutate(DocumentedBody body, string text)
    {
        var mutator = new BodyMutator(body, text);
        return TypedWalk.Visit(JsonText.Read(text).Root!, body.Declared, body.Types).SelectMany(mutator.At);
    }

    private IEnumerable<(MutationKind, string)> At(TypedValue value)
    {
        IEnumerable<(MutationKind, string)> Of(MutationKind kind, IEnumerable<string> texts) => texts.Select(text => (kind, text));

        return
        [
            .. Of(MutationKind.Type, OtherTypes(value.Value).Select(other => Replace(value.Value, other))),
            .. Of(MutationKind.Enumeration, OtherMembers(value).Select(other => Replace(value.Value, other))),
            .. Of(MutationKind.MissingRequired, IsRequired(value) ? [Without((JsonTree.Object)value.Owner!.Value, value.Member!)] : []),
            .. Of(MutationKind.Null, value.Value is JsonTree.Null ? [] : [Replace(value.Value, "null")]),
            .. Of(MutationKind.Format, Probes(value).Select(probe => Replace(value.Value, probe))),
            .. value.Value is JsonTree.Object @object ? ObjectMutations(value, @object) : [],
        ];
    }

    private IEnumerable<(MutationKind, string)> ObjectMutations(TypedValue value, JsonTree.Object @object)
    {
        var declared = value.DeclaredType is null ? null : _body.Types.Find(value.DeclaredType.Name) as TypeDefinition.Structured;
        foreach (var name in OtherTypeNames(declared))
        {
            yield return (MutationKind.UnknownType, WithType(@object, name));
        }

        foreach (var type in AbstractTypes(declared))
        {
            yield return (MutationKind.AbstractType, WithType(@object, Quote("#" + type.Name)));
            yield return (MutationKind.AbstractType, WithType(@object, Quote(type.Name)));
        }

        if (@object.Find(TypeKey) is { } typeMember)
        {
            yield return (MutationKind.RemovedType, Without(@object, typeMember));
        }

        var text = _text[@object.Start.Offset..@object.End.Offset];
        foreach (var array in new[] { $"[{text}]", "[]", "[[]]" })
        {
            yield return (MutationKind.ArrayForObject, Replace(@object, array));
        }

        foreach (var member in new[] { "\"nobodyKnowsThis\": 1", "\"nobodyKnowsThis\": null", "\"constructor\": {}", "\"__proto__\": []", "\"@odata.nobody\": 1", "\"id@odata.bind\": []", "\"odata.type\": \"x\"", "\"\": 1", "\"@ODATA.type\": 1" })
        {
            yield return (MutationKind.UnknownProperty, With(@object, member));
        }
    }

    private static IEnumerable<string> OtherTypes(JsonTree value)
    {
        (string Type, string Text)[] all =
        [
            ("object", "{}"), ("object", """{"a": 1}"""), ("array", "[]"), ("array", "[null]"), ("string", "\"\""), ("string", "\"text\""), ("number", "7"), ("number", "1.5"), ("boolean", "true"),
        ];
        return all.Where(each => each.Type != value.TypeName).Select(each => each.Text);
    }

    private IEnumerable<string> OtherMembers(TypedValue value)
    {
        if (value is not { DeclaredType: { IsCollection: false } type, Value: JsonTree.String text }
            || _body.Types.Find(type.Name) is not TypeDefinition.Enumeration { Members: [var first, .., var last] })
        {
            return [];
        }

        string[] members =
        [
            first.Name, last.Name, first.Name.ToUpperInvariant(), text.Value + " ", text.Value + "\n", "", "notAMember", $"{first.Name},{last.Name}", $"{first.Name}, {last.Name}", $"{first.Name} ,{last.Name}", $"{first.Name},", "0", "ſ",
        ];
        return members.Select(Quote);
    }

    private bool IsRequired(TypedValue value)
        => _body.RequiresDocumented && value is { Owner.Value: JsonTree.Object, Member: not null, Property: { IsNavigation: false } property }
            && property.Sources.Any(source => source.Kind == ProvenanceKind.Page);

    private static IEnumerable<string> Probes(TypedValue value)
        => value.DeclaredType is { IsCollection: false, IsPrimitive: true } type ? PrimitiveProbes.Of(type.Name) : [];

    private static string[] OtherTypeNames(TypeDefinition.Structured? declared)
    {
        string[] names =
        [
            "\"#microsoft.graph.nobodyKnowsThis\"", "\"microsoft.graph.nobodyKnowsThis\"", "\"#microsoft.graph.identitySet\"", "\"\"", "\"#\"", "7", "null", "{}", "[]",
        ];
        return declared is null ? names
            : [.. names, Quote(declared.ShortName), Quote("##" + declared.Name), Quote("#" + declared.Name + "\n"), Quote("#" + declared.Name.ToUpperInvariant()), Quote($"#Collection({declared.Name})")];
    }

    /// <summary>The abstract types that the declared type is, is derived from, or is the base of.</summary>
    private IEnumerable<TypeDefinition.Structured> AbstractTypes(TypeDefinition.Structured? declared)
        => declared is null ? []
            : _body.Types.SelfAndBases(declared).Concat(_body.Types.DirectlyDerived(declared.Name)).Where(type => type.IsAbstract);

    private string WithType(JsonTree.Object @object, string json)
        => @object.Find(TypeKey) is { } member ? Replace(member.Value, json) : With(@object, $"\"{TypeKey}\": {json}");

    private string With(JsonTree.Object @object, string member)
        => _text.Insert(@object.Start.Offset + 1, @object.Members.IsEmpty ? member : member + ", ");

    private string Without(JsonTree.Object @object, JsonMember member)
    {
        var index = @object.Members.IndexOf(member);
        var (start, end) = index > 0 ? (@object.Members[index - 1].Value.End, member.Value.End)
            : @object.Members.Length > 1 ? (member.NameStart, @object.Members[1].NameStart)
            : (member.NameStart, member.Value.End);
        return _text.Remove(start.Offset, end.Offset - start.Offset);
    }

    private string Replace(JsonTree value, string json) => string.Concat(_text.AsSpan(0, value.Start.Offset), json, _text.AsSpan(value.End.Offset));

    private static string Quote(string text) => JsonSerializer.Serialize(text, Plain);
}
