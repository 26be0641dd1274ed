using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Bodies;

/// <summary>AC3013: an example shows the name of a type where a value belongs.</summary>
public sealed class ValueIsTypeName : IPageRule
{
    public Rule Rule { get; } = new("AC3013", "value-is-type-name", Severity.Note, "The value \"{0}\" is the name of a type.")
    {
        Rationale = "The generator wrote the type and nobody put a value there; for a number, a date or an enumeration it is not even of the type.",
        Example = "\"sourceId\": \"String\"",
        Fix = "Write a value as the service returns it.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from body in page.Bodies(context)
           from value in body.Values
           where value.Value is JsonTree.String text && GeneratorWords.Contains(text.Value) && !NamesATypeOnPurpose(value)
           select body.OnValue(Rule, value, [((JsonTree.String)value.Value).Value]);

    /// <summary>Members such as <c>dataType</c> or <c>type</c> hold the name of a type.</summary>
    private static bool NamesATypeOnPurpose(TypedValue value)
    {
        var named = value.Member ?? value.Owner?.Member;
        return named is not null && (named.Name.EndsWith("type", StringComparison.OrdinalIgnoreCase) || named.Name.EndsWith("types", StringComparison.OrdinalIgnoreCase));
    }
}
