namespace AssignConformance.Rules.Bodies;

/// <summary>AC3006: a value is a member of its enumeration but for the case of its letters.</summary>
public sealed class EnumValueCase : IPageRule
{
    public Rule Rule { get; } = new("AC3006", "enum-value-case", Severity.Warning, "\"{0}\" is written \"{1}\" in {2} ({3}).")
    {
        Rationale = "Members of enumerations are case-sensitive in OData; a client that compares them does not find this one.",
        Example = "\"contentType\": \"Text\", where the member is text",
        Fix = "Write the member as it is declared.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from value in EnumeratedValue.Of(page, context)
           where !value.Unknown.Any() && !value.JoinsCapitals
           from miswritten in value.Miswritten.Take(1)
           select value.Body.OnValue(Rule, value.Value, [miswritten.Written, miswritten.Declared, value.Enumeration, value.Source]);
}
