using System.Collections.Immutable;

namespace AssignConformance.Tenant.Redaction;

/// <summary>The properties whose values a report may hold: those that the checks name.</summary>
/// <param name="Properties">Names of the contract's types, compared exactly. Control information (<c>@odata.…</c>) and an error's code are kept besides.</param>
public sealed record KeptNames(ImmutableHashSet<string> Properties)
{
    /// <summary>Whether the values below that member are kept.</summary>
    /// <param name="parent">The name of the member that the object is the value of; empty for the body itself.</param>
    public bool Contains(string name, string parent)
        => Properties.Contains(name)
            || name.Contains("@odata.", StringComparison.OrdinalIgnoreCase)
            || name is "value"
            || (parent is "" && name is "error")
            || (parent is "error" && name is ("code" or "innerError"))
            || IsCorrelation(name, parent);

    /// <summary>Whether a value tells one request from another and nothing else: it stands in an error's inner error.</summary>
    public static bool IsCorrelation(string name, string parent) => parent is "innerError" && name is ("request-id" or "client-request-id" or "date");
}
