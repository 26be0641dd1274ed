using System.Text.Json.Nodes;
using AssignConformance.Tests.Support;

namespace AssignConformance.Tests.Clients;

/// <summary>Graph's client for JavaScript, in a process of Node.js.</summary>
internal static class JavaScriptClient
{
    private const string Folder = "Clients/JavaScript";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>What has to be there first and is not, or null.</summary>
    public static string? WhatIsMissing => NodeRuntime.WhatIsMissing("@microsoft/microsoft-graph-client", Folder);

    /// <summary>The outcomes of some calls, in their order; <c>client.mjs</c> says of what form both are.</summary>
    /// <param name="certificate">A PEM file that this process alone trusts, or null.</param>
    /// <exception cref="InvalidOperationException">The script failed; the message is its own.</exception>
    /// <exception cref="TimeoutException">It took more than a minute.</exception>
    public static async Task<IReadOnlyList<JsonNode>> CallAsync(Uri server, string? certificate, params JsonObject[] calls)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        if (certificate is not null)
        {
            environment["NODE_EXTRA_CA_CERTS"] = certificate;
        }

        using var process = NodeRuntime.Start(Folder, ["client.mjs", server.AbsoluteUri], environment);
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.StandardInput.WriteAsync(string.Concat(calls.Select(call => call.ToJsonString() + "\n")));
            process.StandardInput.Close();
            await process.WaitForExitAsync().WaitAsync(s_patience);
            var lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return process.ExitCode == 0 && lines.Length == calls.Length
                ? [.. lines.Select(line => JsonNode.Parse(line)!)]
                : throw new InvalidOperationException($"node client.mjs ended with {process.ExitCode} after {lines.Length} of {calls.Length} calls: {await error}");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
