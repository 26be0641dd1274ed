using System.Collections.Immutable;
using AssignConformance.Cli.Settings;
using AssignConformance.Cli.Tenants;
using AssignConformance.Model.Json;
using AssignConformance.Model.Wire;

namespace AssignConformance.Cli.Running.Targets;

/// <summary>Reads the section <c>target</c> of <c>assign-conformance.json</c>: which hosts besides this machine a URL target may name.</summary>
internal static class TargetConfiguration
{
    private const string Section = "target";
    private const string AllowedHosts = "allowedHosts";

    /// <summary>The listed hosts; none where there is no file, or no section in it.</summary>
    /// <param name="given">The file that <c>--config</c> names, or null for that of the folder.</param>
    /// <exception cref="UsageException">The file can't be read.</exception>
    /// <exception cref="JsonFormException">It is not of its form, or lists a Graph host.</exception>
    public static ImmutableArray<string> ReadAllowedHosts(string? given, string folder)
        => ConfigurationText.Read(given, folder) is var (file, text) ? Read(file, text) : [];

    private static ImmutableArray<string> Read(string file, string text)
    {
        var root = ConfigurationRoot.Read(file, text);
        return root.Find(Section)?.Value switch
        {
            null => [],
            JsonTree.Object section => ReadSection(file, section),
            { } other => throw new JsonFormException(file, other.Start, $"\"{Section}\" must be an object, not a {other.TypeName}."),
        };
    }

    private static ImmutableArray<string> ReadSection(string file, JsonTree.Object section)
    {
        if (section.Members.FirstOrDefault(member => member.Name != AllowedHosts) is { } stranger)
        {
            throw new JsonFormException(file, stranger.NameStart, $"\"{stranger.Name}\" is not known here; {Section} has {AllowedHosts}.");
        }

        return section.Find(AllowedHosts)?.Value switch
        {
            null => [],
            JsonTree.Array hosts => [.. hosts.Items.Select(host => ReadHost(file, host))],
            { } other => throw new JsonFormException(file, other.Start, $"\"{AllowedHosts}\" must be an array, not a {other.TypeName}."),
        };
    }

    private static string ReadHost(string file, JsonTree item)
    {
        if (item is not JsonTree.String { Value: var host } || Uri.CheckHostName(host) is not (UriHostNameType.Dns or UriHostNameType.IPv4))
        {
            throw new JsonFormException(file, item.Start, $"\"{AllowedHosts}\" takes host names, without scheme, port and path.");
        }

        return GraphCloud.IsGraph(host)
            ? throw new JsonFormException(file, item.Start, $"{host} is Microsoft Graph, and a URL target is never Graph, listed or not: a live tenant is checked by --target tenant alone.")
            : host.ToLowerInvariant();
    }
}
