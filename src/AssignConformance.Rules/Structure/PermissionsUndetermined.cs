namespace AssignConformance.Rules.Structure;

/// <summary>AC1009: a permission row names no permission, nor says that the call is not supported; or the section has no rows.</summary>
public sealed class PermissionsUndetermined : IPageRule
{
    public Rule Rule { get; } = new("AC1009", "permissions-undetermined", Severity.Warning, "The {0} permissions are not determined: {1}.")
    {
        Rationale = "Nobody can give an application its least privileges by this row, and a preflight cannot check it.",
        Example = "|Delegated (work or school account)|**TODO: Determine scopes **|",
        Fix = "Name the permissions, least privileged first, or write \"Not supported.\"",
    };

    private static readonly HashSet<string> Settled = new(StringComparer.OrdinalIgnoreCase)
    {
        "not supported", "not available", "not applicable", "none", "n/a", "na", "no",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context) => UndeterminedRows(page).Concat(SectionWithoutTable(page));

    private IEnumerable<Finding> UndeterminedRows(ApiPage page)
        => from row in page.PermissionSets
           where row.Permissions.IsEmpty && !Settled.Contains((row.Text ?? "").Trim().TrimEnd('.'))
           select new Finding(Rule, row.Span, [Name(row.Category), string.IsNullOrWhiteSpace(row.Text) ? "the cell is empty" : $"the cell says \"{row.Text}\""]);

    /// <summary>A section of prose or bullets says of no permission whether it is delegated or the application's; an INCLUDE may hold the table.</summary>
    private IEnumerable<Finding> SectionWithoutTable(ApiPage page)
        => page is { PermissionsHeading: { } heading, PermissionSets.IsEmpty: true } && !page.Includes.Any(include => include.Value.Contains("permissions", StringComparison.OrdinalIgnoreCase))
            ? [new Finding(Rule, heading.Span, ["section's", "it holds no table of permission types"])]
            : [];

    private static string Name(PermissionCategory category) => category switch
    {
        PermissionCategory.DelegatedWork => "delegated (work or school account)",
        PermissionCategory.DelegatedPersonal => "delegated (personal account)",
        PermissionCategory.Application => "application",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
