using System.Diagnostics;
using AssignConformance.SimulatedTenant.Scripting;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.SimulatedTenant;

/// <summary>Kill points, with a process that sleeps in the client's place.</summary>
public sealed class KillTests(TenantFixture fixture) : TenantTests(fixture)
{
    private const int KilledBySignal9 = 128 + 9;
    private const string Policies = "v1.0/deviceManagement/deviceCompliancePolicies";
    private static readonly string s_creation = FamilySample.All.First().Sample.Creation;

    [Theory]
    [InlineData(Moment.Before, 8)]
    [InlineData(Moment.Applied, 9)]
    [InlineData(Moment.Answered, 9)]
    public async Task The_client_is_killed_at_the_moment_of_its_second_write(Moment moment, int objects)
    {
        using var client = Sleep();
        await Control.NameClientAsync(client.Id);
        await Control.BreakAsync(new FaultEffect.Kill(moment), write: 2);
        (await PostAsync(Policies, s_creation)).Status.Should().Be(201);

        var second = () => PostAsync(Policies, s_creation);

        if (moment == Moment.Answered)
        {
            (await second()).Status.Should().Be(201);
        }
        else
        {
            await second.Should().ThrowAsync<HttpRequestException>();
        }

        await client.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        client.ExitCode.Should().Be(KilledBySignal9);
        (await Control.ReadObjectsAsync()).Should().HaveCount(objects);
        (await Control.ReadUnplayedAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_kill_point_waits_for_the_client_to_be_named()
    {
        await Control.BreakAsync(new FaultEffect.Kill(), write: 1);
        var write = PostAsync(Policies, s_creation);
        using var client = Sleep();
        (await Task.WhenAny(write, Task.Delay(200))).Should().NotBe(write);

        await Control.NameClientAsync(client.Id);

        await FluentActions.Awaiting(() => write).Should().ThrowAsync<HttpRequestException>();
        await client.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        client.ExitCode.Should().Be(KilledBySignal9);
    }

    [Fact]
    public async Task What_the_client_sends_while_it_dies_is_not_looked_at()
    {
        await Control.BreakAsync(new FaultEffect.Kill(Moment.Answered), write: 1);
        (await PostAsync(Policies, s_creation)).Status.Should().Be(201);
        var breath = PostAsync(Policies, s_creation);
        using var client = Sleep();

        await Control.NameClientAsync(client.Id);

        await FluentActions.Awaiting(() => breath).Should().ThrowAsync<HttpRequestException>();
        (await Control.ReadCountersAsync()).Writes.Should().Be(1);
    }

    [Fact]
    public async Task The_next_client_is_answered_though_it_comes_while_the_last_one_still_dies()
    {
        using var client = Sleep();
        await Control.NameClientAsync(client.Id);
        await Control.BreakAsync(new FaultEffect.Kill(), write: 1);
        await FluentActions.Awaiting(() => PostAsync(Policies, s_creation)).Should().ThrowAsync<HttpRequestException>();
        await client.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));

        (await PostAsync(Policies, s_creation)).Status.Should().Be(201);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public async Task A_process_that_no_test_can_have_started_is_not_taken(int pid)
        => await FluentActions.Awaiting(() => Control.NameClientAsync(pid)).Should().ThrowAsync<InvalidOperationException>();

    private static Process Sleep() => Process.Start(new ProcessStartInfo("sleep", "60") { UseShellExecute = false })!;
}
