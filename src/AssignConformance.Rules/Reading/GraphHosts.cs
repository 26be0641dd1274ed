namespace AssignConformance.Rules.Reading;

/// <summary>The hosts of Microsoft Graph: the worldwide service and the national clouds.</summary>
internal static class GraphHosts
{
    private static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase)
    {
        "graph.microsoft.com", "graph.microsoft.us", "dod-graph.microsoft.us", "graph.microsoft.de", "microsoftgraph.chinacloudapi.cn",
    };

    /// <summary>True where the URL names another host: whatever is sent there, such as a notification to a bot, is no request of the page's operation.</summary>
    public static bool IsElsewhere(string? url) => url is not null && ShownTarget.Read(url).Host is { } host && !Hosts.Contains(host);
}
