using System.Collections.Immutable;
using System.Net;
using AssignConformance.Model.Wire;

namespace AssignConformance.Stubs.Targets;

/// <summary>Decides which base URLs may be sent requests.</summary>
public static class TargetAddress
{
    /// <summary>The base URL: http or https, a loopback host or one that is listed, with or without a path.</summary>
    /// <param name="allowedHosts">Host names, without a port. They never admit a host of Microsoft Graph.</param>
    /// <exception cref="TargetAddressException">It may not be used.</exception>
    public static Uri Read(string text, ImmutableArray<string> allowedHosts)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new TargetAddressException($"\"{text}\" is not a target: give stub, or a URL such as http://localhost:8080.");
        }

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw new TargetAddressException($"The target {address.Scheme}://{address.Authority} must have no user, query or fragment.");
        }

        var host = address.IdnHost.TrimEnd('.');
        if (GraphCloud.IsGraph(host))
        {
            throw new TargetAddressException($"{host} is Microsoft Graph, and a URL target is never Graph: a live tenant is checked by --target tenant alone.");
        }

        return IsLoopback(host) || allowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase)
            ? address
            : throw new TargetAddressException($"{host} is neither loopback nor among the allowed hosts; add it to target.allowedHosts in assign-conformance.json to send requests there.");
    }

    private static bool IsLoopback(string host)
        => string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
