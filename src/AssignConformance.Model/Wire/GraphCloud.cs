using System.Collections.Immutable;

namespace AssignConformance.Model.Wire;

/// <summary>A cloud that Microsoft Graph runs in.</summary>
/// <param name="Name">As a person gives it: <c>global</c>, <c>us-l4</c>, <c>us-dod</c>, <c>china</c>.</param>
/// <param name="Graph">Graph's base URL, without a version segment.</param>
/// <param name="Authority">Where tokens for it are issued.</param>
/// <remarks>Source: "National cloud deployments" of Graph's documentation.</remarks>
public sealed record GraphCloud(string Name, Uri Graph, Uri Authority)
{
    public static GraphCloud Global { get; } = new("global", new Uri("https://graph.microsoft.com"), new Uri("https://login.microsoftonline.com"));

    public static ImmutableArray<GraphCloud> All { get; } =
    [
        Global,
        new("us-l4", new Uri("https://graph.microsoft.us"), new Uri("https://login.microsoftonline.us")),
        new("us-dod", new Uri("https://dod-graph.microsoft.us"), new Uri("https://login.microsoftonline.us")),
        new("china", new Uri("https://microsoftgraph.chinacloudapi.cn"), new Uri("https://login.chinacloudapi.cn")),
    ];

    /// <summary>Clouds that were, whose names must not be taken for harmless ones.</summary>
    private static readonly ImmutableArray<string> s_formerHosts = ["graph.microsoft.de"];

    /// <summary>Whether a host is Graph's in any cloud, or lies below such a one.</summary>
    public static bool IsGraph(string host)
        => All.Select(cloud => cloud.Graph.Host).Concat(s_formerHosts).Any(graph => IsOrIsBelow(host.TrimEnd('.'), graph));

    private static bool IsOrIsBelow(string host, string name)
        => host.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (host.Length == name.Length || host[^(name.Length + 1)] == '.');
}
