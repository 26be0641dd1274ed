namespace AssignConformance.Rules.Reading;

/// <summary>The hosts of Microsoft Graph: the worldwide service and the national clouds.</summary>
internal static class GraphHosts
{
    private static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase)
    {
        "graph.microsoft.com", "graph.microsoft.us", "dod-graph.microsoft.us", "graph.microsoft.de", "microsoftgraph.chinacloudapi.cn",
    };

    /// <summary>True for a host that was meant as Graph's: a label is <c>graph</c>, or begins <c>graph-</c>, or <c>microsoft</c> and <c>graph</c> are both in it.</summary>
    public static bool LooksLikeGraph(string host)
        => host.Split('.', ':').Any(label => label.Equals("graph", StringComparison.OrdinalIgnoreCase) || label.StartsWith("graph-", StringComparison.OrdinalIgnoreCase))
            || (host.Contains("microsoft", StringComparison.OrdinalIgnoreCase) && host.Contains("graph", StringComparison.OrdinalIgnoreCase));

    /// <summary>True where the URL names another host: whatever is sent there, such as a notification to a bot, is no request of the page's operation.</summary>
    public static bool IsElsewhere(string? url) => url is not null && ShownTarget.Read(url).Host is { } host && !Hosts.Contains(host);
}
