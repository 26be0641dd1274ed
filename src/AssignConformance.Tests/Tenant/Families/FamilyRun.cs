using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.Recording;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tests.Support;
using AssignConformance.Tests.Support.SimulatedTenant;
using AssignConformance.Tests.Tenant.CrashMatrix;

namespace AssignConformance.Tests.Tenant.Families;

/// <summary>What the product made of one page, and what the simulated tenant saw of it.</summary>
/// <param name="Verdicts">A line a scenario: verdict, name and, where it did not pass, why.</param>
/// <param name="Findings">What the page gets wrong, as the run reports it: a line of JSON each.</param>
/// <param name="Requests">Those to Graph, in order.</param>
internal sealed record FamilyRun(int ExitCode, string Output, ImmutableArray<string> Verdicts, ImmutableArray<string> Findings, ImmutableArray<LoggedRequest> Requests)
{
    /// <summary>Runs the product as people do, on a docs folder that holds just this page.</summary>
    /// <param name="operation">As <c>v1.0/x-assign</c>.</param>
    public static async Task<FamilyRun> OfAsync(RunningTenant tenant, string operation, string page)
    {
        using var folder = new ClientFolder(tenant);
        var file = folder.In("features", "pages", operation + ".md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, page);
        File.Copy(Repository.InRoot("features", "completions.json"), folder.In("features", "completions.json"));
        await tenant.Control.StartRunAsync();
        var earlier = (await tenant.Control.ReadLogAsync()).Length;
        using var process = folder.StartProduct(
            "run", "--target", "tenant", "--tenant", Seeds.TenantId, "--allow-writes", "--docs", folder.In("features", "pages"), "--report", folder.In("report"),
            "--metadata", $"v1.0={Repository.InShared("metadata", "v1.0-2026.csdl.xml")}", "--metadata", $"beta={Repository.InShared("metadata", "beta-2021.csdl.xml")}");
        var (code, output) = await ClientFolder.FinishAsync(process);
        return new FamilyRun(
            code, output, ReadVerdicts(folder.In("report", "results.ndjson")), ReadFindings(folder.In("report", "results.ndjson")), [.. (await tenant.Control.ReadLogAsync()).Skip(earlier).Where(request => request.Origin == "graph")]);
    }

    private static ImmutableArray<string> ReadFindings(string file)
        => !File.Exists(file) ? [] : [.. File.ReadLines(file).Where(line => line.StartsWith("{\"event\":\"finding\"", StringComparison.Ordinal))];

    private static ImmutableArray<string> ReadVerdicts(string file) => !File.Exists(file) ? [] :
    [
        .. from line in File.ReadLines(file)
           let read = JsonNode.Parse(line)!
           where (string?)read["event"] == "scenario"
           let result = read["result"]!
           let verdict = result["verdict"]!
           select $"{(string)verdict["kind"]!}: {(string)result["name"]!}{Why(verdict)}",
    ];

    private static string Why(JsonNode verdict)
        => (string?)verdict["kind"] == "passed" ? "" : $"\n  {string.Join(" ", new[] { (string?)verdict["ruleId"], (string?)verdict["reason"] ?? (string?)verdict["message"] }.OfType<string>())}";
}
