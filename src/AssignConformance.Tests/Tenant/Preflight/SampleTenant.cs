using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Credentials;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Preflight;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Sending;

namespace AssignConformance.Tests.Tenant.Preflight;

/// <summary>A tenant in which all is well, as a preflight sees it; a test changes one thing. It notes what it is sent.</summary>
internal sealed class SampleTenant : ITenantSender
{
    public const string TenantId = "11112222-bbbb-3333-cccc-4444dddd5555";
    public const string GroupId = "22223333-cccc-4444-dddd-5555eeee6666";
    public const string GroupPath = "/v1.0/groups/" + GroupId;
    public const string Policies = "/v1.0/deviceManagement/deviceCompliancePolicies";

    /// <summary>The collections of recipes that a test says nothing of.</summary>
    private static readonly (int Status, string Body) s_emptyList = (200, """{"value":[]}""");

    private readonly Dictionary<string, (int Status, string Body)> _answers = new(StringComparer.Ordinal)
    {
        ["/v1.0/organization"] = (200, $$"""{"value":[{"id":"{{TenantId}}"}]}"""),
        ["/v1.0/subscribedSkus"] = (200, """{"value":[{"capabilityStatus":"Enabled","servicePlans":[{"servicePlanName":"INTUNE_A","provisioningStatus":"Success"}]}]}"""),
        ["/beta/deviceManagement/operationApprovalPolicies"] = (200, """{"value":[]}"""),
        [GroupPath] = (200, Group()),
        [GroupPath + "/members/$count"] = (200, "0"),
        [GroupPath + "/transitiveMembers/$count"] = (200, "0"),
    };

    public static DateTimeOffset Now { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static RunMark Mark { get; } = RunMark.Create(Now, [1, 2, 3, 4, 5, 6]);

    public List<GraphRequest> Sent { get; } = [];

    public DateTimeOffset Date { get; set; } = Now;

    public TenantSettings Settings { get; set; } = new()
    {
        TenantId = TenantId,
        AllowedTenants = [TenantId],
        TestGroupId = GroupId,
        JournalFolder = "/nowhere",
        AllowWrites = true,
    };

    public TokenClaims Claims { get; set; } = new(
        TenantId, ["DeviceManagementConfiguration.ReadWrite.All", "GroupMember.Read.All", "Organization.Read.All"], [], "app", "principal", Now.AddHours(1));

    public ImmutableArray<PlannedUse> Plan { get; set; } = [new PlannedUse(RecipeCatalogueOf("compliance-policy"), "v1.0", Scenarios: 7, Assigns: 5)];

    public RecipeCatalogue Recipes { get; set; } = RecipeFolder.Own();

    public static Recipe RecipeCatalogueOf(string name) => RecipeFolder.Own().All.Single(recipe => recipe.Name == name);

    public static string Group(string types = "[]", string rule = "null", string roles = "null", string security = "true")
        => $$"""{"id":"{{GroupId}}","groupTypes":{{types}},"membershipRule":{{rule}},"isAssignableToRole":{{roles}},"securityEnabled":{{security}}}""";

    public SampleTenant Answers(string path, string body, int status = 200)
    {
        _answers[path] = (status, body);
        return this;
    }

    public Task<ImmutableArray<PreflightLine>> LookAsync() => PreflightRun.LookAsync(
        new PreflightContext { Settings = Settings, Claims = Claims, Sender = this, Plan = Plan, Recipes = Recipes, Mark = Mark, Time = new StandingClock() }, CancellationToken.None);

    public Task<Exchange> SendAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        Sent.Add(request);
        var (status, body) = _answers.GetValueOrDefault(request.Target.Split('?')[0], s_emptyList);
        var response = new GraphResponse
        {
            StatusCode = status,
            Headers = [new WireField("Date", Date.ToString("r", CultureInfo.InvariantCulture))],
            Body = Encoding.UTF8.GetBytes(body),
        };
        var failure = status switch
        {
            403 => new ExchangeFailure("AC9001", "permission"),
            401 => new ExchangeFailure("AC9008", "token"),
            _ => null,
        };
        return Task.FromResult(new Exchange(request, response, TimeSpan.Zero, [new Attempt(status, TimeSpan.Zero, TimeSpan.Zero)], failure));
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
