using System.Text.RegularExpressions;

namespace AssignConformance.Rules.TypeNames;

/// <summary>AC4007: a control member such as @odata.type is spelt in other letters, or without its sign.</summary>
public sealed partial class ControlKeyCase : IPageRule
{
    public Rule Rule { get; } = new("AC4007", "control-key-case", Severity.Error, "\"{0}\" must be written \"{1}\".")
    {
        Rationale = "Names of control information are case-sensitive: this one is an unknown property.",
        Example = "\"@Odata.type\": \"#microsoft.graph.user\"",
        Fix = "Write the name as OData has it.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => page.Bodies(context).SelectMany(body => body.Reading.Root is null ? InText(body.Body) : InValues(body));

    private IEnumerable<Finding> InValues(TypedBody body)
        => from value in body.Values
           where value.Member is not null
           let right = ControlNames.Correct(value.Member!.Name)
           where right is not null
           select body.OnName(Rule, value, [value.Member!.Name, right]);

    /// <summary>A body that is not valid JSON still has names.</summary>
    private IEnumerable<Finding> InText(ExampleBody body)
        => from Match match in Name().Matches(body.Text)
           let name = match.Groups["name"]
           let right = ControlNames.Correct(name.Value)
           where right is not null
           select new Finding(Rule, BodyText.Locate(body, name.Index - 1, name.Length + 2), [name.Value, right]);

    [GeneratedRegex("""(?<!\\)"(?<name>[^"\\\r\n]*@?odata\.[A-Za-z]+)"[ \t]*:""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Name();
}
