using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Proof.Facts;
using AssignConformance.Proof.Places;

namespace AssignConformance.Proof.Operators.Bodies;

/// <summary>Context URLs that don't fit the answer, and one that does.</summary>
internal static class ContextOperators
{
    private const string Root = "https://graph.microsoft.com/";

    public static IEnumerable<IMutationOperator> OfResponse() =>
    [
        Setting("context-no-url", "Gives the answer an @odata.context that is no context URL.", _ => "microsoft.graph.zzUnknown"),
        Setting("context-of-another-version", "Gives the answer an @odata.context of another version.", body => $"{Root}{(body.Version == "beta" ? "v1.0" : "beta")}/$metadata#{Fragment(body.Declared)}"),
        Setting("context-of-another-type", "Gives the answer an @odata.context of another type.", body
            => body.Declared is { } declared && body.Types.Find(declared.Name) is TypeDefinition.Structured type && RelatedTypes.Sibling(type, body.Types) is { } other
                ? $"{Root}{body.Version}/$metadata#{Fragment(declared with { Name = other.Name })}"
                : null),
        Setting("context-of-another-count", "Gives the answer an @odata.context of one value for a collection, and of a collection for one value.", body
            => body.Declared is { } declared ? $"{Root}{body.Version}/$metadata#{Fragment(declared with { IsCollection = !declared.IsCollection })}" : null),
        Setting("context-fitting", "Gives the answer an @odata.context that fits.", body => $"{Root}{body.Version}/$metadata#{Fragment(body.Declared)}"),
    ];

    private static string Fragment(TypeReference? type) => type?.ToString() ?? "zzSet";

    private static PlaceOperator Setting(string name, string does, Func<MutableBody, string?> context)
        => new(new OperatorText(name, MutantSide.Response, does), (body, place) => place is { Owner: null, Value: JsonTree.Object root } && context(body) is { } url ? [(Set(body.Text, root, url), $"the @odata.context is {url}")] : []);

    private static string Set(string text, JsonTree.Object root, string url)
        => root.Find(Annotations.Context) is { } member ? JsonEdit.Replace(text, member.Value, JsonEdit.Quote(url)) : JsonEdit.Append(text, root, Annotations.Context, JsonEdit.Quote(url));
}
