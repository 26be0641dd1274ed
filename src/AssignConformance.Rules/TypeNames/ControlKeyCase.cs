namespace AssignConformance.Rules.TypeNames;

/// <summary>AC4007: a control member such as @odata.type is spelt in other letters.</summary>
public sealed class ControlKeyCase : IPageRule
{
    public Rule Rule { get; } = new("AC4007", "control-key-case", Severity.Error, "\"{0}\" must be written \"{1}\".")
    {
        Rationale = "Names of control information are case-sensitive: this one is an unknown property.",
        Example = "\"@Odata.type\": \"#microsoft.graph.user\"",
        Fix = "Write the name as OData has it.",
    };

    /// <summary>OData JSON Format 4.01 §4.6, as Graph uses it, in the 4.0 spelling.</summary>
    private static readonly HashSet<string> Controls = new(StringComparer.OrdinalIgnoreCase)
    {
        "@odata.type", "@odata.context", "@odata.id", "@odata.etag", "@odata.count", "@odata.nextLink", "@odata.deltaLink", "@odata.bind", "@odata.editLink",
        "@odata.readLink", "@odata.navigationLink", "@odata.associationLink", "@odata.mediaReadLink", "@odata.mediaEditLink", "@odata.mediaContentType",
        "@odata.mediaEtag",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from body in page.Bodies(context)
           from value in body.Values
           where value.IsControl
           let name = value.Member!.Name
           let at = name.LastIndexOf('@')
           where Controls.TryGetValue(name[at..], out var spelling) && spelling != name[at..]
           select body.OnName(Rule, value, [name, name[..at] + Spelling(name[at..])]);

    private static string Spelling(string control) => Controls.TryGetValue(control, out var spelling) ? spelling : control;
}
