using System.Collections.Immutable;

namespace AssignConformance.Model.Pages;

/// <summary>Who a permission row speaks of.</summary>
public enum PermissionCategory
{
    DelegatedWork,
    DelegatedPersonal,
    Application,
}

/// <summary>One row of a permission table.</summary>
/// <param name="Heading">The sub-heading the table stands under, or null.</param>
/// <param name="Group">The workflow row under an empty category row, or null.</param>
/// <param name="Category">Delegated (work or school, personal) or application.</param>
/// <param name="Permissions">Permission names in the page's order, least privileged first unless the column says otherwise.</param>
/// <param name="Text">The cell's text where it is not just the list, or null.</param>
/// <param name="Span">The permissions cell's line.</param>
public sealed record PermissionSet(
    string? Heading, string? Group, PermissionCategory Category, ImmutableArray<string> Permissions, string? Text, SourceSpan Span)
{
    /// <summary>The column's heading says "from most to least privileged".</summary>
    public bool IsMostPrivilegedFirst { get; init; }

    /// <summary>The least privileged permission, or null where none is named.</summary>
    public string? Least => Permissions.IsEmpty ? null : Permissions[IsMostPrivilegedFirst ? ^1 : 0];
}
