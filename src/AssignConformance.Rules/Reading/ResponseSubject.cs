using System.Collections.Immutable;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Reading;

/// <summary>What a response example holds, by its three witnesses: the Response section's links, the annotation, and the example itself.</summary>
internal sealed record ResponseSubject
{
    /// <summary>The type that the Response section links to; null where it links to none that is known, or the status is no success.</summary>
    public TypeReference? Promised { get; private init; }

    /// <summary>The type that the annotation names, or null.</summary>
    public TypeReference? Annotated { get; private init; }

    /// <summary>What the example is of: a type that it names by <c>@odata.type</c>, else the annotation's or the promise, whichever its members fit better; null where nobody says.</summary>
    public string? Actual { get; private init; }

    /// <summary>The example is of no type that the Response section links to, nor of one derived from those.</summary>
    public bool DiffersFromPromise { get; private init; }

    /// <summary>The example is not of the annotation's type.</summary>
    public bool DiffersFromAnnotation { get; private init; }

    /// <summary>Where a walk of the body starts: as promised, or as annotated where that is what the example shows or nothing is promised.</summary>
    public DeclaredBody Declared { get; private init; } = new DeclaredBody.Unknown();

    /// <param name="section">The Response section, or null.</param>
    /// <param name="root">The example's body, or null.</param>
    public static ResponseSubject Of(ResponseExample response, ResponseSection? section, JsonTree? root, TypeCatalogue types)
    {
        if (response.StatusCode is < 200 or >= 300)
        {
            return new ResponseSubject();
        }

        var promised = !IsPrimitive(response.Annotation) && section?.Type is { } link && types.FindNamed(link.Name, link.Link) is { } named ? new TypeReference(named.Name, link.IsCollection) : null;
        var annotated = Annotation(response.Annotation, types);
        var objects = ResponseObjects.Of(root).ToList();
        var shown = objects.Select(each => NamedType(each, types)).OfType<TypeDefinition.Structured>().Select(type => type.Name).Distinct(StringComparer.Ordinal).ToList();
        var actual = shown.Count > 0 ? shown : [.. Fitting(promised, annotated, objects, types)];
        var linked = section is null ? [] : section.OtherTypes.Select(each => types.FindNamed(each.Name, each.Link)?.Name).OfType<string>().ToList();
        var differsFromPromise = promised is not null && AreStrangers([promised.Name, .. linked], actual, types);
        var differsFromAnnotation = annotated is not null && AreStrangers([annotated.Name], actual, types);
        return new ResponseSubject
        {
            Promised = promised,
            Annotated = annotated,
            Actual = actual.FirstOrDefault(),
            DiffersFromPromise = differsFromPromise,
            DiffersFromAnnotation = differsFromAnnotation,
            Declared = Declare(promised is not null && !AreStrangers([promised.Name], actual, types) ? promised : differsFromAnnotation ? null : annotated, root),
        };
    }

    /// <summary>A collection whose envelope is misspelt is still walked as one; its name is a fault of its own (AC3014).</summary>
    private static DeclaredBody Declare(TypeReference? type, JsonTree? root) => type switch
    {
        null => new DeclaredBody.Unknown(),
        { IsCollection: true } when ResponseObjects.MisspeltEnvelope(root) is { } misspelt
            => new DeclaredBody.Parameters(ImmutableDictionary.Create<string, TypeReference>(StringComparer.Ordinal).Add(misspelt.Name, type)),
        _ => new DeclaredBody.Instance(type),
    };

    /// <summary>The annotation says that a single value is returned: the type that the text links to is what the value is about.</summary>
    private static bool IsPrimitive(Annotation? annotation)
        => annotation?.ODataType is { } type && (type.StartsWith("Edm.", StringComparison.Ordinal) || type.Equals("String", StringComparison.OrdinalIgnoreCase));

    private static TypeReference? Annotation(Annotation? annotation, TypeCatalogue types)
    {
        if (annotation?.ODataType is not { Length: > 0 } written)
        {
            return null;
        }

        var isCollection = written.StartsWith("Collection(", StringComparison.OrdinalIgnoreCase);
        var name = isCollection ? written["Collection(".Length..].TrimEnd(')') : written;
        return types.FindNamed(name, link: null) is TypeDefinition.Structured type ? new TypeReference(type.Name, isCollection || annotation.IsCollection == true) : null;
    }

    private static TypeDefinition.Structured? NamedType(JsonTree.Object instance, TypeCatalogue types)
        => instance.Find("@odata.type")?.Value is JsonTree.String named ? types.Find(named.Value) as TypeDefinition.Structured : null;

    /// <summary>The promised or the annotated type: whichever has more of the members; the promise where they are related or equal.</summary>
    private static IEnumerable<string> Fitting(TypeReference? promised, TypeReference? annotated, List<JsonTree.Object> objects, TypeCatalogue types)
    {
        if (promised is null || annotated is null || AreRelated(promised.Name, annotated.Name, types))
        {
            return (promised ?? annotated) is { } single && objects.Count > 0 ? [single.Name] : [];
        }

        var names = objects.SelectMany(each => each.Members).Select(member => member.Name).Where(name => !name.Contains('@', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        var difference = Known(promised.Name, names, types) - Known(annotated.Name, names, types);
        return difference == 0 ? [] : [difference > 0 ? promised.Name : annotated.Name];
    }

    private static bool AreStrangers(IEnumerable<string> said, List<string> actual, TypeCatalogue types)
        => actual.Count > 0 && !said.Any(name => actual.Exists(each => AreRelated(name, each, types)));

    /// <summary>One is the other, or derived from it; of types that are no structured ones nothing is known. A page may leave the namespace out.</summary>
    private static bool AreRelated(string left, string right, TypeCatalogue types)
        => types.Find(left) is not TypeDefinition.Structured one || types.Find(right) is not TypeDefinition.Structured other
            || types.IsA(one, other.Name) || types.IsA(other, one.Name) || one.ShortName == other.ShortName;

    /// <summary>How many of the names are properties of the type or of one derived from it.</summary>
    private static int Known(string type, List<string> names, TypeCatalogue types)
        => types.Find(type) is TypeDefinition.Structured structured
            ? names.Count(types.SelfAndBases(structured).Concat(types.ConcreteTypes(structured)).SelectMany(each => each.Properties).Select(property => property.Name).ToHashSet(StringComparer.Ordinal).Contains)
            : 0;
}
