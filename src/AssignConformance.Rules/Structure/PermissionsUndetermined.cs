namespace AssignConformance.Rules.Structure;

/// <summary>AC1009: a permission row names no permission, nor says that the call is not supported.</summary>
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

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from row in page.PermissionSets
           where row.Permissions.IsEmpty && !Settled.Contains((row.Text ?? "").Trim().TrimEnd('.'))
           select new Finding(Rule, row.Span, [Name(row.Category), string.IsNullOrWhiteSpace(row.Text) ? "the cell is empty" : $"the cell says \"{row.Text}\""]);

    private static string Name(PermissionCategory category) => category switch
    {
        PermissionCategory.DelegatedWork => "delegated (work or school account)",
        PermissionCategory.DelegatedPersonal => "delegated (personal account)",
        PermissionCategory.Application => "application",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
