using AssignConformance.Schemas.Sdk;

namespace AssignConformance.Rules.Sdk;

/// <summary>AC6001: a body holds an object of a type that the SDK has no class for.</summary>
public sealed class TypeWithoutClass : ISdkRule
{
    public Rule Rule { get; } = new("AC6001", "sdk-type-unknown", Severity.Note, "{1} has no class for \"{0}\".")
    {
        Rationale = "A typed client reads such an object as its base type, or not at all, and can't make one. The SDK may be newer than the page, or older.",
        Example = "\"@odata.type\": \"#microsoft.graph.deviceConfigurationGroupAssignment\" in v1.0",
        Fix = "Check that the version still has the type; where it has, there is nothing to do but to know it.",
    };

    /// <summary>Each type once, where it is met first.</summary>
    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => (from heard in HeardBody.Of(page, context)
            from type in heard.Testimony.UnknownTypes
            select (heard, type)).DistinctBy(each => each.type.Name, StringComparer.Ordinal)
            .Select(each => each.heard.Body.OnValue(Rule, each.heard.At(each.type.Pointer), [each.type.Name, TypedClient.Package]));
}
