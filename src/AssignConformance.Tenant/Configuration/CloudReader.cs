using System.Collections.Immutable;
using AssignConformance.Model.Wire;

namespace AssignConformance.Tenant.Configuration;

/// <summary>Decides where requests go and where tokens come from.</summary>
internal static class CloudReader
{
    /// <summary>The cloud, with the configured base URL and authority in place of its own.</summary>
    /// <param name="allowedHosts">Hosts, in lower case, that may stand in for the cloud's.</param>
    public static GraphCloud Read(GraphCloud cloud, ConfiguredText? baseUrl, ConfiguredText? authority, ImmutableArray<string> allowedHosts)
    {
        var graph = baseUrl is null ? cloud.Graph : Judge(TenantFields.BaseUrl.Name, baseUrl, cloud, cloud.Graph, allowedHosts);
        var login = authority is null ? cloud.Authority : Judge(TenantFields.Authority.Name, authority, cloud, cloud.Authority, allowedHosts);
        if (ValueReader.IsThisMachine(graph) && login == cloud.Authority)
        {
            throw new TenantSettingsException(
                $"{baseUrl!.Source}: a token of {cloud.Authority.Host} is not given to a server on this machine; set {TenantFields.Authority.Name} to the simulated tenant's own.");
        }

        return cloud with { Graph = graph, Authority = login };
    }

    private static Uri Judge(string name, ConfiguredText given, GraphCloud cloud, Uri own, ImmutableArray<string> allowedHosts)
    {
        var url = ValueReader.Origin(name, given);
        if (url == own || ValueReader.IsThisMachine(url))
        {
            return url;
        }

        var host = url.IdnHost.TrimEnd('.');
        if (GraphCloud.IsGraph(host) || GraphCloud.All.Any(each => each.Authority.Host == host))
        {
            throw new TenantSettingsException($"{given.Source}: {url.Authority} does not belong to the cloud {cloud.Name}; choose the cloud by its name instead: {TenantFields.Cloud.Name}.");
        }

        return allowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase)
            ? url
            : throw new TenantSettingsException(
                $"{given.Source}: {host} is neither {own.Host} nor this machine; list it under {TenantFields.AllowedHosts.Name} in the file if tokens may go there.");
    }
}
