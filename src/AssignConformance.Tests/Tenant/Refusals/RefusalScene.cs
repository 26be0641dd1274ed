using System.Text.Json.Nodes;
using AssignConformance.Cli.Running;
using AssignConformance.SimulatedTenant.Control;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tests.Cli.Tenants;
using AssignConformance.Tests.Support;
using AssignConformance.Tests.Support.SimulatedTenant;

namespace AssignConformance.Tests.Tenant.Refusals;

/// <summary>A run that sends one documented request, and so writes; a case changes one thing of it.</summary>
internal sealed class RefusalScene(TenantProject project, TenantControl control)
{
    /// <summary>The page that is run.</summary>
    public const string Page = "v1.0/devicecompliancepolicy-assign.md";

    private Func<RunOptions, RunOptions> _vary = options => options with { Tags = "@v1.0 and @smoke" };

    public TenantProject Project => project;

    public TenantControl Control => control;

    /// <summary>The name of an object of another run; empty where there is none.</summary>
    public string OtherObject { get; private set; } = "";

    /// <summary>A member of the section <c>tenant</c>.</summary>
    public void Configure(string field, JsonNode value) => project.Section[field] = value;

    /// <summary>The page's list of assignments is that one instead of the recipe's.</summary>
    /// <param name="assignments">The objects of the list; <c>{testGroup}</c> stands for the test group.</param>
    public void Overlay(params string[] assignments) => Configure("overlays", new JsonObject
    {
        [Page] = new JsonObject { ["assignments"] = new JsonArray([.. assignments.Select(each => JsonNode.Parse(each))]) },
    });

    /// <summary>Replaces a text of the page wherever it stands.</summary>
    public void EditPage(string old, string replacement) => project.Edit($"features/pages/{Page}", old, replacement);

    public void Vary(Func<RunOptions, RunOptions> vary)
    {
        var before = _vary;
        _vary = options => vary(before(options));
    }

    /// <summary>Another run has an object there, and began so long ago.</summary>
    public async Task PlaceOtherRunAsync(string family, string type, TimeSpan age)
    {
        var mark = RunMark.Create(TimeProvider.System.GetUtcNow() - age, [1, 2, 3, 4, 5, 6]);
        OtherObject = mark.NameFor("v1.0");
        await control.PlaceAsync(new ObjectToPlace(family, type, new JsonObject { ["displayName"] = OtherObject, ["description"] = mark.Text }));
    }

    public Task<CommandResult> RunAsync() => project.RunAsync(_vary);

    /// <summary>An assignment of the page's type to that target.</summary>
    public static string To(string type, string? group = null) => new JsonObject
    {
        ["@odata.type"] = "#microsoft.graph.deviceCompliancePolicyAssignment",
        ["target"] = group is null
            ? new JsonObject { ["@odata.type"] = $"#microsoft.graph.{type}" }
            : new JsonObject { ["@odata.type"] = $"#microsoft.graph.{type}", ["groupId"] = group },
    }.ToJsonString();

    /// <summary>As the recipe's own assignment, with an id.</summary>
    public static string WithId(string id)
    {
        var assignment = JsonNode.Parse(To("groupAssignmentTarget", "{testGroup}"))!.AsObject();
        assignment["id"] = id;
        return assignment.ToJsonString();
    }
}
