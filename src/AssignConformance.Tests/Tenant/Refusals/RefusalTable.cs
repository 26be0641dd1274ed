using System.Collections.Immutable;
using AssignConformance.SimulatedTenant.OAuth;
using AssignConformance.SimulatedTenant.State;

namespace AssignConformance.Tests.Tenant.Refusals;

/// <summary>All that is refused, with every way to ask for it that is tested.</summary>
internal static partial class RefusalTable
{
    /// <summary>A tenant, a group or an object that is not the test's.</summary>
    public const string Stranger = "99999999-bbbb-3333-cccc-4444dddd5555";

    /// <summary>Refusals whose cases are processes of their own; see <see cref="RedirectTests"/> and <see cref="SimultaneousRunsTests"/>.</summary>
    public static Refusal Redirect { get; } = new("to follow a redirect: another host gets nothing, with or without a token", RefusalStage.InTheRun, 1);

    public static Refusal Simultaneous { get; } = new("the later of two runs that begin at the same time; it takes its object away", RefusalStage.InTheRun, 3);

    /// <summary>Refused by <c>--target URL</c>; see <see cref="UrlTargetTests"/>.</summary>
    public static Refusal GraphAsUrl { get; } = new("a Graph host of any cloud as `--target URL`, however written", RefusalStage.BeforeAnythingIsSent, 2);

    private static Refusal NotAllowed { get; } = new("a tenant that is not on the allow list", RefusalStage.BeforeAnythingIsSent, 2);

    private static Refusal OtherToken { get; } = new("a token of another tenant (`tid`)", RefusalStage.InThePreflight, 2);

    private static Refusal OtherOrganization { get; } = new("a Graph that names another tenant (`/organization`)", RefusalStage.InThePreflight, 2);

    private static Refusal NoLeave { get; } = new("a write without `--allow-writes`", RefusalStage.InTheRun, 3);

    private static Refusal UnfitGroup { get; } = new(
        "a test group with members, also in groups within it; a dynamic or role-assignable one; one that is no security group, or not there", RefusalStage.InThePreflight, 2);

    private static Refusal OtherTarget { get; } = new("any target but the test group, once: all devices, all users, another group, an exclusion, two targets", RefusalStage.InTheRun, 3);

    private static Refusal Placeholder { get; } = new("a placeholder that no overlay replaced", RefusalStage.InTheRun, 3);

    private static Refusal ForeignId { get; } = new("the id of an object that the run did not make, in a path or a body", RefusalStage.InTheRun, 3);

    private static Refusal NoRecipe { get; } = new("an operation without a recipe, or another verb than the recipe's", RefusalStage.InTheRun, 3);

    private static Refusal OtherRun { get; } = new("another run: an object of it that is younger than an hour, in a collection of any recipe", RefusalStage.InThePreflight, 4);

    /// <summary>In README's order.</summary>
    public static ImmutableArray<Refusal> All { get; } =
        [NotAllowed, GraphAsUrl, OtherToken, OtherOrganization, UnfitGroup, OtherRun, Simultaneous, NoLeave, OtherTarget, Placeholder, ForeignId, NoRecipe, Redirect];

    /// <summary>The cases that one process can play.</summary>
    public static ImmutableArray<RefusalCase> Cases { get; } = [.. Tenants(), .. Groups(), .. Runs(), .. Targets(), .. Values(), .. Operations()];

    public static string Markdown => string.Concat(All.Select(refusal => refusal.Markdown + "\n").Prepend("| refused | when | exit code |\n|---|---|---|\n"));

    private static IEnumerable<RefusalCase> Tenants() =>
    [
        new(NotAllowed, "another id than those listed", "The tenant that was given is not on the allow list: add it to tenant.allowedTenants in assign-conformance.json if it may be checked.",
            scene => scene.Vary(options => options with { Tenant = options.Tenant with { Tenant = Stranger } })),
        new(NotAllowed, "no list", "The tenant that was given is not on the allow list: add it to tenant.allowedTenants in assign-conformance.json if it may be checked.",
            scene => scene.Project.Section.Remove("allowedTenants")),
        new(OtherToken, "its tid", "forbids  token  The token belongs to another tenant (its tid) than the one that was asked for; give the credential of that one.",
            scene => scene.Control.SetAsync(new TenantSettings { Token = new TokenSettings { Tid = Stranger } })),
        new(OtherOrganization, "another id", "forbids  tenant             GET /v1.0/organization names another tenant than tenant-1. Look at cloud and base URL: they lead elsewhere.",
            scene => scene.Control.SetAsync(new TenantSettings { OrganizationId = Stranger })),
        new(NoLeave, "left out", "AC9010: nothing is written without --allow-writes",
            scene => scene.Vary(options => options with { Tenant = options.Tenant with { AllowWrites = false } })),
    ];

    private static IEnumerable<RefusalCase> Groups() =>
    [
        Unfit("members", Seeds.GroupWithMembers, "has 2 members"),
        Unfit("members of groups within it", Seeds.GroupWithNestedMembers, "has 5 members of groups within it"),
        Unfit("a membership rule", Seeds.DynamicGroup, "has a membership rule, is a dynamic or a Microsoft 365 group"),
        Unfit("assignable to roles", Seeds.RoleAssignableGroup, "can be assigned roles"),
        Unfit("a mail group", Seeds.MailGroup, "is no security group"),
        Unfit("unknown", Stranger, "is no group of this tenant"),
    ];

    private static RefusalCase Unfit(string name, string group, string why) => new(
        UnfitGroup,
        name,
        $"forbids  test group         group-1 {why}. Give the object id of an empty, assigned security group: testGroup.",
        scene => scene.Configure("testGroup", group));

    private static IEnumerable<RefusalCase> Runs() =>
    [
        new(OtherRun, "where this run works, too", Young("10"),
            scene => scene.PlaceOtherRunAsync("deviceManagement/deviceCompliancePolicies", "windows10CompliancePolicy", TimeSpan.FromMinutes(10))),
        new(OtherRun, "elsewhere", Young("59"),
            scene => scene.PlaceOtherRunAsync("deviceAppManagement/mobileApps", "webApp", TimeSpan.FromMinutes(59))),
    ];

    private static string Young(string minutes)
        => $"blocks   other runs         another run's object {{other}} is {minutes} min old. Wait for that run to end; if it broke off, run assign-conformance cleanup.";
}
