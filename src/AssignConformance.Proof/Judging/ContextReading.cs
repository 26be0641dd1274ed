using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Proof.Facts;

namespace AssignConformance.Proof.Judging;

/// <summary>Reads an <c>@odata.context</c>: <c>root/version/$metadata#fragment</c>, of the version that was asked, with a fragment that fits the answer. Source: OData 4.01 Protocol §10.</summary>
internal static class ContextReading
{
    private const string Metadata = "/$metadata#";
    private const string Collection = "Collection(";
    private static readonly string Place = JsonPointer.Member("", Annotations.Context);

    /// <param name="version">The version segment that was asked.</param>
    /// <param name="declared">The documented type, or null where nobody knows it.</param>
    /// <param name="documented">The body that the page shows: a context as shown there is the page's matter.</param>
    public static IEnumerable<Contradiction> Contradictions(JsonTree body, string version, TypeReference? declared, TypeCatalogue types, JsonTree? documented)
    {
        var context = ContextOf(body);
        if (context is null || (context is JsonTree.String { Value: var own } && ContextOf(documented) is JsonTree.String { Value: var shown } && own == shown))
        {
            return [];
        }

        var text = (context as JsonTree.String)?.Value ?? "";
        var at = text.IndexOf(Metadata, StringComparison.Ordinal);
        if (at < 0 || !Uri.TryCreate(text[..at], UriKind.Absolute, out var service) || service.Scheme is not ("http" or "https"))
        {
            return [new Contradiction(ContradictionKind.ContextForm, Place, "a context is the URL of the service's $metadata with a fragment (OData 4.01 Protocol §10)")];
        }

        var segment = Uri.UnescapeDataString(service.Segments[^1].Trim('/'));
        return (segment == version ? [] : new[] { new Contradiction(ContradictionKind.ContextVersion, Place, $"version {version} was asked, the context is of {segment}") })
            .Concat(Fragment(text[(at + Metadata.Length)..], declared, types));
    }

    private static JsonTree? ContextOf(JsonTree? body) => (body as JsonTree.Object)?.Find(Annotations.Context)?.Value;

    private static IEnumerable<Contradiction> Fragment(string fragment, TypeReference? declared, TypeCatalogue types)
    {
        if (fragment.Length == 0 || fragment.Contains(' ', StringComparison.Ordinal))
        {
            return [new Contradiction(ContradictionKind.ContextForm, Place, "a context's fragment says what the answer is (OData 4.01 Protocol §10)")];
        }

        var isList = fragment.StartsWith(Collection, StringComparison.Ordinal);
        var isType = isList || (fragment.Contains('.', StringComparison.Ordinal) && !fragment.Contains('/', StringComparison.Ordinal) && !fragment.Contains('(', StringComparison.Ordinal));
        if (declared is null || (!isType && !(declared.IsCollection && fragment.EndsWith("/$entity", StringComparison.Ordinal))))
        {
            return [];
        }

        if (!isType || isList != declared.IsCollection)
        {
            return [new Contradiction(ContradictionKind.ContextCount, Place, $"the page documents {declared}, the context speaks of {(isList ? "a collection" : "one value")}")];
        }

        var name = isList ? fragment[Collection.Length..].Split(')')[0] : fragment;
        return Fits(name, declared, types) ? [] : [new Contradiction(ContradictionKind.ContextType, Place, $"the page documents {declared}, the context names {name}")];
    }

    /// <summary>Graph writes <c>graph</c> for <c>microsoft.graph</c>, and names in it bare; a base or a derived type says nothing wrong.</summary>
    private static bool Fits(string name, TypeReference declared, TypeCatalogue types)
    {
        var qualified = name.StartsWith("graph.", StringComparison.Ordinal) ? "microsoft." + name : name.Contains('.', StringComparison.Ordinal) ? name : "microsoft.graph." + name;
        return name.StartsWith('$') || qualified == declared.Name || (types.Find(qualified) is TypeDefinition.Structured named
            ? types.IsA(named, declared.Name) || (types.Find(declared.Name) is TypeDefinition.Structured wanted && types.IsA(wanted, named.Name))
            : types.Find(qualified) is null && !types.IsClosed);
    }
}
