using AssignConformance.Cli.Tenants;

namespace AssignConformance.Cli.Settings;

/// <summary>The known name that somebody may have meant.</summary>
internal static class NearestName
{
    /// <summary>The first of those that are least apart (<see cref="EditDistance"/>).</summary>
    /// <param name="known">At least one.</param>
    public static string Of(string name, IEnumerable<string> known) => known.MinBy(each => EditDistance.Between(name, each))!;
}
