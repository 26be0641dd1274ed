using System.Collections.Immutable;

namespace AssignConformance.Model.Pages;

/// <summary>A table of an enumeration's members on a resource page.</summary>
/// <param name="Name">The enumeration as the heading above the table calls it.</param>
/// <param name="Members">The member names in the table's order.</param>
public sealed record ResourceEnumeration(Located<string> Name, ImmutableArray<Located<string>> Members);
