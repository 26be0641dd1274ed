namespace AssignConformance.Rules.Messages;

/// <summary>AC2011: an example names a placeholder otherwise than the HTTP request section does.</summary>
public sealed class PlaceholderNameDiffers : IPageRule
{
    public Rule Rule { get; } = new("AC2011", "placeholder-name-differs", Severity.Note, "The example calls the placeholder \"{0}\", the HTTP request section \"{1}\".")
    {
        Rationale = "The reader has to guess that both stand for the same id.",
        Example = "POST …/deviceConfigurations/{id}/assign under /deviceManagement/deviceConfigurations/{deviceConfigurationId}/assign",
        Fix = "Use one name, or show an id in the example.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from request in ShownRequest.Of(page)
           where request.IsToGraph
           let fault = SegmentFault.Find(page, request, IsOtherName)
           where fault is not null
           select new Finding(Rule, fault.Span, [fault.Shown, fault.Documented]);

    private static bool IsOtherName(string shown, string documented)
        => PathComparison.IsWholePlaceholder(shown) && PathComparison.IsWholePlaceholder(documented) && !Names(shown).Intersect(Names(documented), StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>A placeholder may offer several: <c>{id | userPrincipalName}</c>.</summary>
    private static IEnumerable<string> Names(string placeholder) => placeholder.Split('|').Select(Letters);

    private static string Letters(string placeholder) => string.Concat(placeholder.Where(char.IsAsciiLetterOrDigit));
}
