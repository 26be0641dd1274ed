namespace AssignConformance.Rules.Structure;

/// <summary>AC1012: a path names two of its placeholders alike.</summary>
public sealed class PlaceholderRepeated : IPageRule
{
    public Rule Rule { get; } = new("AC1012", "placeholder-repeated", Severity.Note, "The path names the placeholder \"{0}\" twice.")
    {
        Rationale = "The reader can't tell the two ids apart, nor can a generator that names parameters by them.",
        Example = "/education/classes/{id}/assignments/{id}",
        Fix = "Name each placeholder by what it stands for: {classId}, {assignmentId}.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from request in page.HttpRequests
           let repeated = Repeated(request.Target)
           where repeated is not null
           select new Finding(Rule, request.Span, [repeated]);

    private static string? Repeated(string target)
        => ShownTarget.Read(target).Segments
            .Where(PathComparison.IsWholePlaceholder)
            .GroupBy(segment => segment, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1)?.Key;
}
