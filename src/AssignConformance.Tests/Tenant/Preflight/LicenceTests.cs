using AssignConformance.Tenant.Preflight;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Preflight;

/// <summary>Which service plans hold Intune, which don't, and of which it can't be told.</summary>
public sealed class LicenceTests
{
    [Theory]
    [InlineData("INTUNE_A")]
    [InlineData("Intune_A")]
    [InlineData("INTUNE_A_VL")]
    [InlineData("INTUNE_A_D")]
    [InlineData("INTUNE_A_GOV")]
    [InlineData("INTUNE_EDU")]
    [InlineData("INTUNE_SMBIZ")]
    public async Task A_plan_that_holds_Intune_is_well(string plan) => (await LookAsync(plan)).Status.Should().Be(PreflightStatus.Well);

    [Theory]
    [InlineData("INTUNE_P2")]
    [InlineData("INTUNE_ANEW")]
    [InlineData("Intune_Defender")]
    [InlineData("Intune-EPM")]
    public async Task A_plan_of_Intune_s_name_that_is_not_known_is_noted_and_named(string plan)
    {
        var line = await LookAsync(plan);

        line.Status.Should().Be(PreflightStatus.Note);
        line.Found.Should().Be($"can't be told: the tenant has no INTUNE_A, but {plan}");
    }

    [Theory]
    [InlineData("INTUNE_O365")]
    [InlineData("EXCHANGE_S_STANDARD")]
    [InlineData("AAD_PREMIUM")]
    public async Task A_plan_without_Intune_blocks(string plan)
    {
        var line = await LookAsync(plan);

        line.Status.Should().Be(PreflightStatus.Blocks);
        line.Found.Should().Be("the tenant has no licence with INTUNE_A");
    }

    [Fact]
    public async Task Where_the_list_goes_on_a_missing_plan_is_noted()
        => (await LookAsync("EXCHANGE_S_STANDARD", ""","@odata.nextLink":"https://graph.microsoft.com/v1.0/subscribedSkus?$skiptoken=x" """)).Status.Should().Be(PreflightStatus.Note);

    [Fact]
    public async Task A_recipe_s_own_plan_is_wanted_by_its_name()
    {
        var tenant = new SampleTenant();
        tenant.Plan = [tenant.Plan[0] with { Recipe = tenant.Plan[0].Recipe with { ServicePlan = "GADGETS" } }];

        (await tenant.LookAsync()).Single(line => line.Name == "licence").Found.Should().Be("the tenant has no licence with GADGETS");
    }

    private static async Task<PreflightLine> LookAsync(string plan, string more = "")
        => (await new SampleTenant()
            .Answers("/v1.0/subscribedSkus", $$"""{"value":[{"capabilityStatus":"Enabled","servicePlans":[{"servicePlanName":"{{plan}}","provisioningStatus":"Success"}]}]{{more}}}""")
            .LookAsync()).Single(line => line.Name == "licence");
}
