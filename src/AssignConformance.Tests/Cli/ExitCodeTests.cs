using AssignConformance.Cli;
using AssignConformance.Tenant;
using AssignConformance.Tenant.Configuration;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

public sealed class ExitCodeTests
{
    /// <summary>Each row: two codes at once, and the one that weighs more.</summary>
    [Theory]
    [InlineData(ExitCode.Interrupted, ExitCode.CleanUpIncomplete, ExitCode.CleanUpIncomplete)]
    [InlineData(ExitCode.Interrupted, ExitCode.Usage, ExitCode.Usage)]
    [InlineData(ExitCode.Interrupted, ExitCode.Blocked, ExitCode.Interrupted)]
    [InlineData(ExitCode.Interrupted, ExitCode.NotConforming, ExitCode.Interrupted)]
    [InlineData(ExitCode.Usage, ExitCode.CleanUpIncomplete, ExitCode.CleanUpIncomplete)]
    [InlineData(ExitCode.Interrupted, ExitCode.Success, ExitCode.Interrupted)]
    public void The_worst_of_several_counts(int one, int other, int worst)
    {
        ExitCode.Worst([one, other]).Should().Be(worst);
        ExitCode.Worst([other, one]).Should().Be(worst);
    }

    [Fact]
    public void The_patience_after_an_interrupt_outlasts_the_longest_end_of_a_run()
        => CommandLine.PatienceForTenants.Should().BeGreaterThan(
            TimeSpan.FromSeconds((double)TenantFields.WriteInterval.Most) + TenantTargetOptions.LongestCleanUp + TimeSpan.FromMinutes(2));
}
