using System.Globalization;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tests.SimulatedTenant;
using AssignConformance.Tests.Support;
using AssignConformance.Tests.Support.SimulatedTenant;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Families;

/// <summary>Pages whose documented body can't be sent, overlay or not: the verdict says why and names the page's line, and is never the harness's own.</summary>
public sealed class UnsendablePageTests(TenantFixture fixture) : IClassFixture<TenantFixture>, IAsyncLifetime
{
    private const string Operation = "v1.0/mobile-app-assign";

    private static readonly Recipe s_recipe = FamilyPages.Recipes.All.Single(recipe => recipe.Name == "mobile-app");

    private readonly RunningTenant _tenant = fixture.Tenant;

    public Task InitializeAsync() => _tenant.Control.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Each row: what stands before the documented parameter, and what is said of the documented request. Line {0} is where it stands.</summary>
    [SharedTheory]
    [InlineData("\"note\": \"Note value\",", "notTestable", "\"Note value\" at /note, which the page only shows (v1.0/mobile-app-assign.md:{0})")]
    [InlineData("\"targetGroupId\": \"11111111-2222-3333-4444-555555555555\",", "notTestable", "at /targetGroupId, which the page only shows (v1.0/mobile-app-assign.md:{0})")]
    [InlineData("\"assignments\": [{{ \"target\": {{ \"@odata.type\": \"#microsoft.graph.allLicensedUsersAssignmentTarget\" }} }}],", "notTestable", "(v1.0/mobile-app-assign.md:")]
    [InlineData("\"priority\": \"high\",", "failed", "")]
    [InlineData("'single': 1,", "notTestable", "v1.0/mobile-app-assign.md:{0} is not JSON")]
    public async Task What_can_t_be_sent_is_told_by_its_line(string member, string verdict, string says)
    {
        var lines = MadePage.Of(s_recipe, "v1.0", 204).Split('\n').ToList();
        var at = lines.IndexOf("  \"mobileAppAssignments\": [");
        lines.Insert(at, "  " + member.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal));
        var before = await _tenant.Control.ReadSnapshotAsync();

        var run = await FamilyRun.OfAsync(_tenant, Operation, string.Join('\n', lines));

        run.Verdicts.Should().NotContain(line => line.StartsWith("errored", StringComparison.Ordinal));
        var documented = run.Verdicts.Single(line => line.Contains(": The documented request gets", StringComparison.Ordinal));
        var line = (at + 1).ToString(CultureInfo.InvariantCulture);
        documented.Should().StartWith(verdict + ":", run.Output);
        documented.Contains(says.Replace("{0}", line, StringComparison.Ordinal), StringComparison.Ordinal).Should().BeTrue(documented);
        run.Findings.Should().Contain(finding => finding.Contains($"\"line\":{line},", StringComparison.Ordinal) || finding.Contains($"{Operation}.md:{line}", StringComparison.Ordinal), "a finding names the line");
        (await _tenant.Control.ReadSnapshotAsync()).Should().Be(before, run.Output);
    }
}
