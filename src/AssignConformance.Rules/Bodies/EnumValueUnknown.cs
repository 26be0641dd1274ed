namespace AssignConformance.Rules.Bodies;

/// <summary>AC3005: a value is no member of its enumeration.</summary>
public sealed class EnumValueUnknown : IPageRule
{
    public Rule Rule { get; } = new("AC3005", "enum-value-unknown", Severity.Error, "\"{0}\" is no value of {1} ({2}). It has: {3}.")
    {
        Rationale = "The service refuses the value in a request; a typed client cannot read it from a response.",
        Example = "\"intent\": \"install\", where the members are available, required and uninstall",
        Fix = "Write one of the members, or document the member.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from value in EnumeratedValue.Of(page, context)
           where value.Unknown.Any()
           select value.Body.OnValue(Rule, value.Value, [value.Text, value.Enumeration, value.Source, value.MembersInWords]);
}
