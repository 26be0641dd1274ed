using System.Collections.Immutable;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Bodies;

/// <summary>AC3004: a response example that nobody calls shortened lacks a documented property.</summary>
public sealed class PropertyMissing : IPageRule
{
    public Rule Rule { get; } = new("AC3004", "property-missing", Severity.Error, "The response lacks \"{0}\", which {1} has ({2}), and is not declared as shortened.")
    {
        Rationale = "The reader takes the example for the whole answer, and a typed client for one that lost a property.",
        Example = "A response without \"lastModifiedDateTime\" under an annotation that does not say \"truncated\"",
        Fix = "Show the property, or say above the example that the response is shortened.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from example in page.AllResponses()
           where !example.IsShortened && !SelectsProperties(page, example)
           let body = context.Read(page, example)
           where body is { Declared: not DeclaredBody.Unknown }
           from missing in Missing(body, example.Annotation?.OptionalProperties ?? [], context.Types).DistinctBy(each => (each.Type, each.Property.Name))
           select body.OnValue(Rule, missing.Owner, [missing.Property.Name, missing.Type, missing.Property.Sources[0].ToString()]) with
           {
               Pointer = JsonPointer.Member(missing.Owner.Pointer, missing.Property.Name),
           };

    /// <summary>Of the bases only those count that pages name, as with AC3002: readers know of no others.</summary>
    private static IEnumerable<(TypedValue Owner, string Type, PropertyDefinition Property)> Missing(TypedBody body, ImmutableArray<string> optional, TypeCatalogue types)
        => from value in body.Values
           where value is { Type: { } type, Value: JsonTree.Object }
           from property in types.DocumentedProperties(value.Type!)
           where property.IsPromised && !optional.Contains(property.Name) && ((JsonTree.Object)value.Value).Find(property.Name) is null
           select (value, value.Type!.ShortName, property);

    /// <summary>The request before the response asks for some properties only (OData 4.01 URL Conventions §5.1.4).</summary>
    private static bool SelectsProperties(ApiPage page, ResponseExample response)
        => page.AllRequests().LastOrDefault(request => request.Fence.Line < response.Fence.Line)?.Url is { } url
            && (url.Contains("$select", StringComparison.OrdinalIgnoreCase) || url.Contains("%24select", StringComparison.OrdinalIgnoreCase));
}
