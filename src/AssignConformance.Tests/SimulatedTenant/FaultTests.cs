using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.Control;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.SimulatedTenant.State;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.SimulatedTenant;

public sealed class FaultTests(TenantFixture fixture) : TenantTests(fixture)
{
    private const string Policies = "v1.0/deviceManagement/deviceCompliancePolicies";
    private static readonly string s_creation = FamilySample.All.First().Sample.Creation;

    [Theory]
    [InlineData(RetryAfterForm.Missing, "")]
    [InlineData(RetryAfterForm.Whole, "3")]
    [InlineData(RetryAfterForm.Fractional, "2.128")]
    public async Task Throttles_as_often_as_scripted(RetryAfterForm form, string field)
    {
        await Control.ScriptAsync(new FaultEffect.Throttle(form, 2.128), "*/deviceCompliancePolicies", "POST", times: 2);

        for (var time = 0; time < 2; time++)
        {
            var throttled = await PostAsync(Policies, s_creation);
            (throttled.Status, throttled.ErrorCode, throttled.Field("Retry-After")).Should().Be((429, "TooManyRequests", field));
        }

        (await PostAsync(Policies, s_creation)).Status.Should().Be(201);
        (await Control.ReadCountersAsync()).Should().BeEquivalentTo(new { Writes = 3, Applied = 1 });
    }

    [Fact]
    public async Task Holds_requests_until_all_are_there()
    {
        await Control.ScriptAsync(new FaultEffect.Meet(), "*/deviceCompliancePolicies", "POST", times: 2);

        var first = PostAsync(Policies, s_creation);
        while ((await Control.ReadLogAsync()).All(request => request.Method != "POST" || request.Origin != "graph"))
        {
            await Task.Yield();
        }

        (await Control.ReadObjectsAsync()).Should().HaveCount(7, "the first is held");
        first.IsCompleted.Should().BeFalse();
        (await PostAsync(Policies, s_creation)).Status.Should().Be(201);
        (await first).Status.Should().Be(201);
        (await Control.ReadObjectsAsync()).Should().HaveCount(9);
    }

    [Fact]
    public async Task Throttles_until_a_date()
    {
        await Control.ScriptAsync(new FaultEffect.Throttle(RetryAfterForm.Date, 30));

        var throttled = await GetAsync(Policies);

        DateTimeOffset.ParseExact(throttled.Field("Retry-After"), "R", CultureInfo.InvariantCulture)
            .Should().BeCloseTo(throttled.Headers.Date!.Value.AddSeconds(30), TimeSpan.FromSeconds(2), "the answer's own Date is the clock");
    }

    [Theory]
    [InlineData(RefusalKind.Permission, 403, "Forbidden")]
    [InlineData(RefusalKind.DirectoryPermission, 403, "Authorization_RequestDenied")]
    [InlineData(RefusalKind.Licence, 403, "Forbidden")]
    [InlineData(RefusalKind.LicenceNotApplicable, 400, "BadRequest")]
    [InlineData(RefusalKind.Approval, 403, "Forbidden")]
    [InlineData(RefusalKind.ApprovalHeaderMissing, 400, "BadRequest")]
    public async Task Refuses_for_every_reason(RefusalKind reason, int status, string code)
    {
        await Control.ScriptAsync(new FaultEffect.Refuse(reason));

        var refused = await PostAsync(Policies, s_creation);

        (refused.Status, refused.ErrorCode).Should().Be((status, code));
        (await Control.ReadObjectsAsync()).Should().HaveCount(7);
    }

    [Theory]
    [InlineData(Moment.Before, 7)]
    [InlineData(Moment.Applied, 8)]
    public async Task Fails_before_or_after_the_change(Moment moment, int objects)
    {
        await Control.ScriptAsync(new FaultEffect.Fail(503, moment));

        (await PostAsync(Policies, s_creation)).Status.Should().Be(503);
        (await Control.ReadObjectsAsync()).Should().HaveCount(objects);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task Redirects_to_another_host_that_logs_who_follows(int status)
    {
        await Control.ScriptAsync(new FaultEffect.Redirect(status));

        var redirected = await PostAsync(Policies, s_creation);

        redirected.Status.Should().Be(status);
        redirected.Headers.Location.Should().Be(new Uri(Tenant.Elsewhere, "/" + Policies));
        (await Control.ReadCountersAsync()).Elsewhere.Should().Be(0);
        using var following = await Client.GetAsync(redirected.Headers.Location);
        (await Control.ReadLogAsync())[^1].Should().BeEquivalentTo(new { Origin = "elsewhere", HasToken = true });
    }

    [Fact]
    public async Task Answers_late()
    {
        await Control.ScriptAsync(new FaultEffect.Delay(300));
        var watch = Stopwatch.StartNew();

        (await GetAsync(Policies)).Status.Should().Be(200);

        watch.Elapsed.Should().BeGreaterThan(TimeSpan.FromMilliseconds(290));
    }

    [Fact]
    public async Task Skips_and_tells_what_was_never_played()
    {
        await Control.ScriptAsync(new Fault { Effect = new FaultEffect.Fail(502), Match = new RequestMatch { Path = "*/organization" }, Skip = 1 });

        (await GetAsync("v1.0/organization")).Status.Should().Be(200);
        (await Control.ReadUnplayedAsync()).Should().ContainSingle();
        (await GetAsync("v1.0/organization")).Status.Should().Be(502);
        (await Control.ReadUnplayedAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_token_expires_in_the_middle_of_a_run()
    {
        (await GetAsync(Policies)).Status.Should().Be(200);

        await Control.ExpireTokensAsync();

        (await GetAsync(Policies)).ErrorCode.Should().Be("InvalidAuthenticationToken");
        using var renewed = await Tenant.CreateAuthorizedClientAsync();
        (await SendAsync(HttpMethod.Get, Policies, client: renewed)).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_token_expires_at_a_write_of_a_run()
    {
        await Control.BreakAsync(new FaultEffect.ExpireTokens(), write: 2);
        (await PostAsync(Policies, s_creation)).Status.Should().Be(201);

        (await PostAsync(Policies, s_creation)).Status.Should().Be(401);
        (await GetAsync(Policies)).Status.Should().Be(401);
        (await Control.ReadObjectsAsync()).Should().HaveCount(8);
    }

    [Fact]
    public async Task A_group_gets_a_member_in_the_middle_of_a_run()
    {
        var filled = new Group { Id = Seeds.TestGroup, DisplayName = "filled", Members = 1, TransitiveMembers = 1 };
        await Control.BreakAsync(new FaultEffect.ChangeGroup(filled), write: 1);
        (await GetAsync($"v1.0/groups/{Seeds.TestGroup}/transitiveMembers/$count")).Text.Should().Be("0");

        (await PostAsync(Policies, s_creation)).Status.Should().Be(201);

        (await GetAsync($"v1.0/groups/{Seeds.TestGroup}/transitiveMembers/$count")).Text.Should().Be("1");
    }

    [Fact]
    public async Task Another_runs_object_lies_there_with_its_age()
    {
        var created = DateTimeOffset.UtcNow.AddMinutes(-30);
        await Control.PlaceAsync(new ObjectToPlace(
            "deviceManagement/deviceCompliancePolicies", "windows10CompliancePolicy", new JsonObject { ["displayName"] = "zz-assignconf-other" }) { Created = created });

        var found = (await GetAsync(Policies + "?$filter=startswith(displayName,'zz-assignconf-')")).Json["value"]!.AsArray().Single()!;

        DateTimeOffset.Parse((string)found["createdDateTime"]!, CultureInfo.InvariantCulture).Should().BeCloseTo(created, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_new_run_counts_from_one_and_forgets_faults()
    {
        await Control.BreakAsync(new FaultEffect.Fail(), write: 2);
        (await PostAsync(Policies, s_creation)).Status.Should().Be(201);
        await Control.StartRunAsync();

        (await PostAsync(Policies, s_creation)).Status.Should().Be(201);
        (await PostAsync(Policies, s_creation)).Status.Should().Be(201);

        (await Control.ReadLogAsync()).Where(request => request.Origin == "graph").Select(request => request.Write).Should().Equal(1, 1, 2);
    }

    [Fact]
    public async Task An_order_that_nobody_understands_is_an_error_that_says_so()
        => (await FluentActions.Awaiting(() => Control.PlaceAsync(new ObjectToPlace("nowhere", "x", []))).Should().ThrowAsync<InvalidOperationException>())
            .WithMessage("*nowhere*");
}
