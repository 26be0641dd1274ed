using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.Recording;
using AssignConformance.SimulatedTenant.State;

namespace AssignConformance.Tests.Tenant.Refusals;

/// <summary>Puts a name to each write that a tenant's log holds. Those that a run may send have one; any other keeps its method and path.</summary>
internal static class LoggedWrites
{
    public const string Create = "create an object of the run";
    public const string AssignGroup = "assign the test group";
    public const string AssignNobody = "assign nobody";
    public const string AssignMalformed = "assign what no service takes";
    public const string Delete = "delete the object";

    private static readonly string[] s_reads = ["GET", "HEAD", "OPTIONS"];

    /// <summary>Everything that was sent to Graph by another verb than a reading one, with a token or without, carried out or not, in order.</summary>
    public static ImmutableArray<string> Of(IEnumerable<LoggedRequest> log)
        => [.. log.Where(request => request.Origin == "graph" && !s_reads.Contains(request.Method)).Select(request => (request.HasToken ? "" : "without a token: ") + Name(request))];

    /// <summary>The id in an object's path, or null where the path has none.</summary>
    public static string? ObjectOf(LoggedRequest request) => request.Path.Split('/') is ["", _, _, _, var id, ..] ? id : null;

    private static string Name(LoggedRequest request) => (request.Method, request.Path.Split('/')) switch
    {
        ("POST", ["", _, _, _]) when request.Body.Contains("zz-assignconf-", StringComparison.Ordinal)
            && request.Body.Contains("assign-conformance run ", StringComparison.Ordinal) => Create,
        ("POST", ["", _, _, _, var id, "assign"]) when IsOfRun(id) => NameOfList(request.Body) ?? Raw(request),
        ("DELETE", ["", _, _, _, var id]) when IsOfRun(id) => Delete,
        _ => Raw(request),
    };

    private static string Raw(LoggedRequest request) => $"{request.Method} {request.Path} {request.Body}";

    /// <summary>Not an object that the tenant held before.</summary>
    private static bool IsOfRun(string id) => Seeds.Objects.All(seed => seed.Id != id);

    /// <summary>What a list assigns to; null where it is neither the test group, alone, nor nobody.</summary>
    private static string? NameOfList(string body)
    {
        ImmutableArray<JsonArray> lists;
        try
        {
            lists = JsonNode.Parse(body) is JsonObject root ? [.. root.Select(member => member.Value).OfType<JsonArray>()] : [];
        }
        catch (JsonException)
        {
            return AssignMalformed;
        }

        return lists switch
        {
            [] => AssignMalformed,
            [[]] => AssignNobody,
            [[JsonObject only]] when only["target"] is JsonObject target && IsTestGroup(target) => AssignGroup,
            _ => null,
        };
    }

    private static bool IsTestGroup(JsonObject target)
        => (string?)target["@odata.type"] == "#microsoft.graph.groupAssignmentTarget" && (string?)target["groupId"] == Seeds.TestGroup;
}
