using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Journal;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Sending;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Objects;

public sealed class TenantTargetTests : IDisposable
{
    private readonly TenantRun _run = new();

    private Recipe Compliance => _run.Recipes.All.Single(recipe => recipe.Name == "compliance-policy");

    public void Dispose() => _run.Dispose();

    public static TheoryData<string, string> Places => Each(RecipeFolder.Own());

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_run_makes_assigns_reads_back_and_leaves_the_tenant_as_it_was(string name, string version)
    {
        var recipe = _run.Recipes.All.Single(each => each.Name == name);
        _run.Tenant.Put($"/{version}{recipe.Collection}", "production", "Sales laptops", null);
        var before = _run.Tenant.Snapshot;
        _run.Tenant.Lag = 2;

        var assigned = await _run.AssignAsync(recipe, version);
        var real = _run.Owned.All.Single();
        var body = _run.Tenant.At(real.Path);
        var read = await _run.Target.SendAsync(TenantRun.ReadBack(recipe, version), CancellationToken.None);
        var cleaned = await _run.Target.CleanAsync();

        assigned.Response!.StatusCode.Should().Be(200);
        assigned.Request.Target.Should().Contain("/sample-id/", "the report shows what the scenario sent");
        body[recipe.NameProperty]!.GetValue<string>().Should().Be(_run.Mark.NameFor(version));
        body["description"]!.GetValue<string>().Should().Contain(_run.Mark.Text);
        body["assignments"]!.AsArray().Should().ContainSingle();
        read.Failure.Should().BeNull();
        cleaned.IsComplete.Should().BeTrue();
        cleaned.Deleted.Should().Equal(real.Path);
        _run.Owned.All.Should().BeEmpty();
        _run.Tenant.Snapshot.Should().Be(before);
        _run.Tenant.Writes.Should().Equal(
            $"POST /{version}{recipe.Collection}", $"POST {real.Path}/{recipe.Action}", $"POST {real.Path}/{recipe.Action}", $"DELETE {real.Path}");
        _run.ReadJournal().Select(entry => entry.GetType().Name).Should().Equal(
            "RunBegun", "Creating", "Created", "Assigning", "Assigning", "Deleting", "Deleted", "RunEnded");
    }

    [Fact]
    public async Task A_write_is_on_disk_before_it_is_sent()
    {
        var kinds = new List<string>();
        _run.Tenant.BeforeWrite = request => kinds.Add($"{request.Method}: {_run.Journal.Entries[^1].GetType().Name}");

        await _run.AssignAsync(Compliance, "beta");
        await _run.Target.CleanAsync();

        kinds.Should().Equal("POST: Creating", "POST: Assigning", "POST: Assigning", "DELETE: Deleting");
    }

    [Fact]
    public async Task One_object_a_recipe_and_version_serves_the_whole_run_and_the_last_goes_first()
    {
        var app = _run.Recipes.All.Single(recipe => recipe.Name == "mobile-app");
        await _run.AssignAsync(Compliance, "beta");
        await _run.AssignAsync(app, "beta");
        await _run.AssignAsync(Compliance, "beta");
        await _run.AssignAsync(Compliance, "v1.0");

        _run.Tenant.Writes.Count(write => write.EndsWith("Policies", StringComparison.Ordinal)).Should().Be(2);
        await _run.Target.CleanAsync();
        _run.Tenant.Writes.Where(write => write.StartsWith("DELETE", StringComparison.Ordinal)).Should().Equal(
            "DELETE /v1.0/deviceManagement/deviceCompliancePolicies/real-3", "DELETE /beta/deviceAppManagement/mobileApps/real-2", "DELETE /beta/deviceManagement/deviceCompliancePolicies/real-1");
    }

    [Theory]
    [InlineData("POST", "/v1.0/deviceManagement/deviceCompliancePolicies", "made and deleted by the run itself")]
    [InlineData("DELETE", "/v1.0/deviceManagement/deviceCompliancePolicies/sample-id", "made and deleted by the run itself")]
    [InlineData("PATCH", "/v1.0/deviceManagement/deviceCompliancePolicies/sample-id", "belongs to no recipe")]
    [InlineData("POST", "/v1.0/deviceManagement/deviceCompliancePolicies/0b0f0f0f-0000-4000-8000-000000000000/assign", "this run did not make")]
    [InlineData("GET", "/v1.0/deviceManagement/deviceCompliancePolicies/0b0f0f0f-0000-4000-8000-000000000000/assignments", "this run did not make")]
    [InlineData("GET", "/v1.0/deviceManagement/deviceCompliancePolicies/sample-id", "made no object to read")]
    [InlineData("POST", "/localtest/deviceAppManagement/mobileAppConfigurations/sample-id/assign", "belongs to no recipe")]
    [InlineData("GET", "/v1.0/users", "belongs to no recipe")]
    public async Task What_no_recipe_has_is_not_testable_and_not_sent(string method, string target, string why)
    {
        var exchange = await _run.Target.SendAsync(new GraphRequest { Method = method, Target = target, Body = "{}"u8.ToArray() }, CancellationToken.None);

        exchange.Response.Should().BeNull();
        exchange.Failure.Should().BeEquivalentTo(new { RuleId = "AC9010", Kind = FailureKind.NotSendable });
        exchange.Failure!.Message.Should().Contain(why);
        (_run.Target.Refuse(exchange.Request) is not null).Should().Be(why == "belongs to no recipe");
        _run.Tenant.Requests.Should().BeEmpty();
        _run.Journal.Path.Should().BeNull();
    }

    [Fact]
    public async Task A_request_without_a_token_makes_no_object()
    {
        await _run.Target.SendAsync(TenantRun.Assign(Compliance, "v1.0") with { Authenticated = false }, CancellationToken.None);

        _run.Tenant.Requests.Should().Equal("POST /v1.0/deviceManagement/deviceCompliancePolicies/sample-id/assign");
        _run.Journal.Path.Should().BeNull();
    }

    [Fact]
    public async Task What_the_gate_would_not_let_out_makes_no_object()
    {
        _run.Use(options => options with { GateFor = owned => new Gate(request => owned.All.Any(each => request.Target == each.Path + "/assign") ? new GateDecision.Shut("another target") : new GateDecision.Open(true)) });

        var exchange = await _run.AssignAsync(Compliance, "v1.0");

        exchange.Failure.Should().Be(new ExchangeFailure("AC9010", "another target", FailureKind.NotSendable));
        _run.Tenant.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Another_run_younger_than_an_hour_stops_this_one_before_its_first_write()
    {
        var other = RunMark.Create(_run.Time.Now.AddMinutes(-59), [1, 1, 1, 1, 1, 1]);
        _run.Tenant.Put("/beta/deviceAppManagement/mobileApps", "a", "An app", null);
        _run.Tenant.Put("/beta/deviceAppManagement/mobileApps", "b", "Another app", null);
        _run.Tenant.Put("/beta/deviceAppManagement/mobileApps", "x", other.NameFor("beta"), other.Text);

        var exchange = await _run.AssignAsync(Compliance, "v1.0");
        await _run.Target.CleanAsync();

        exchange.Failure.Should().BeEquivalentTo(new { RuleId = "AC9010", Kind = FailureKind.Environment });
        exchange.Failure!.Message.Should().Contain(other.NameFor("beta")).And.Contain("59 min old");
        _run.Tenant.Writes.Should().BeEmpty();
    }

    [Fact]
    public async Task An_older_object_and_a_name_without_our_mark_stop_nobody()
    {
        var other = RunMark.Create(_run.Time.Now.AddMinutes(-61), [1, 1, 1, 1, 1, 1]);
        var unmarked = RunMark.Create(_run.Time.Now, [2, 1, 1, 1, 1, 1]);
        _run.Tenant.Put("/beta/deviceAppManagement/mobileApps", "x", other.NameFor("beta"), other.Text);
        _run.Tenant.Put("/beta/deviceAppManagement/mobileApps", "y", unmarked.NameFor("beta"), "by hand");

        (await _run.AssignAsync(Compliance, "v1.0")).Failure.Should().BeNull();
        (await _run.Target.CleanAsync()).IsComplete.Should().BeTrue();
        _run.Tenant.Paths.Should().HaveCount(2);
    }

    [Fact]
    public async Task When_the_lists_cannot_be_read_nothing_is_written()
    {
        _run.Tenant.Fault = request => request.Target.Contains("?$select", StringComparison.Ordinal) ? new FakeFault.Answer(403) : null;

        var exchange = await _run.AssignAsync(Compliance, "v1.0");

        exchange.Failure.Should().BeEquivalentTo(new { RuleId = "AC9001", Kind = FailureKind.Environment });
        exchange.Failure!.Message.Should().NotContain("secret text");
        _run.Tenant.Writes.Should().BeEmpty();
    }

    [Fact]
    public async Task A_refused_object_is_not_testable_and_tried_but_once()
    {
        _run.Tenant.Fault = request => request is { Method: "POST", Target: "/v1.0/deviceManagement/deviceCompliancePolicies" } ? new FakeFault.Answer(400) : null;

        var first = await _run.AssignAsync(Compliance, "v1.0");
        var second = await _run.AssignAsync(Compliance, "v1.0");
        var start = _run.Time.Now;
        var cleaned = await _run.Target.CleanAsync();

        first.Failure.Should().BeEquivalentTo(new { RuleId = "AC9010", Kind = FailureKind.NotSendable });
        first.Failure!.Message.Should().Contain("400 (Planted)").And.NotContain("secret text");
        second.Failure.Should().Be(first.Failure);
        _run.Tenant.Writes.Should().ContainSingle();
        cleaned.IsComplete.Should().BeTrue();
        _run.Time.Now.Should().Be(start, "a refusal leaves nothing to wait for");
    }

    [Fact]
    public async Task Where_the_journal_cannot_be_written_nothing_is_sent()
    {
        _run.Use(options => options with { Journal = new LateJournal(() => throw new JournalException("the disk is full")) });

        var exchange = await _run.AssignAsync(Compliance, "v1.0");

        exchange.Failure!.Message.Should().Contain("the disk is full");
        _run.Tenant.Writes.Should().BeEmpty();
    }

    [Fact]
    public async Task A_cancelled_run_is_cleaned_up_all_the_same()
    {
        using var cancel = new CancellationTokenSource();
        _run.Tenant.BeforeWrite = request =>
        {
            if (request.Target.EndsWith("/assign", StringComparison.Ordinal))
            {
                cancel.Cancel();
            }
        };
        await _run.AssignAsync(Compliance, "v1.0", cancel.Token);
        await FluentActions.Awaiting(() => _run.AssignAsync(Compliance, "v1.0", cancel.Token)).Should().ThrowAsync<OperationCanceledException>();

        (await _run.Target.CleanAsync()).IsComplete.Should().BeTrue();
        _run.Tenant.Snapshot.Should().BeEmpty();
    }

    [Fact]
    public async Task Nothing_is_sent_after_the_clean_up_which_happens_once()
    {
        await _run.AssignAsync(Compliance, "v1.0");
        var first = await _run.Target.CleanAsync();
        var requests = _run.Tenant.Requests.Count;

        (await _run.Target.CleanAsync()).Should().BeSameAs(first);
        (await _run.AssignAsync(Compliance, "v1.0")).Failure!.Kind.Should().Be(FailureKind.NotSendable);
        await _run.Target.DisposeAsync();
        _run.Tenant.Requests.Should().HaveCount(requests);
    }

    [Fact]
    public async Task The_checks_get_the_real_exchange_and_what_is_kept_goes_through_redaction()
    {
        _run.Use(options => options with { Redact = exchange => exchange with { Failure = new ExchangeFailure("redacted", "") }, RedactText = text => text + ", redacted" });

        var exchange = await _run.AssignAsync(Compliance, "v1.0");

        exchange.Failure.Should().BeNull();
        _run.Target.Redact(exchange).Failure!.RuleId.Should().Be("redacted");
        _run.Target.Redact("a text").Should().Be("a text, redacted");
    }

    internal static TheoryData<string, string> Each(RecipeCatalogue recipes)
    {
        var data = new TheoryData<string, string>();
        foreach (var recipe in recipes.All)
        {
            foreach (var version in recipe.Versions)
            {
                data.Add(recipe.Name, version);
            }
        }

        return data;
    }

    private sealed class Gate(Func<GraphRequest, GateDecision> judge) : IRequestGate
    {
        public GateDecision Judge(GraphRequest request) => judge(request);
    }
}
