using System.Text;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Sending;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Objects;

/// <summary>Another run makes its first object just as this one makes its own, so that neither was seen before.</summary>
public sealed class OtherRunsTests : IDisposable
{
    private const string Apps = "/beta/deviceAppManagement/mobileApps";

    private readonly TenantRun _run = new();

    public OtherRunsTests()
        => (Earlier, Later) = (RunMark.Create(_run.Time.Now, [1, 1, 1, 1, 1, 1]), RunMark.Create(_run.Time.Now, [0xff, 1, 1, 1, 1, 1]));

    private Recipe Compliance => _run.Recipes.All.Single(recipe => recipe.Name == "compliance-policy");

    private RunMark Earlier { get; }

    private RunMark Later { get; }

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Of_two_marks_of_one_second_one_is_before_the_other()
    {
        Earlier.IsBefore(_run.Mark).Should().BeTrue();
        _run.Mark.IsBefore(Earlier).Should().BeFalse();
        RunMark.Create(_run.Time.Now.AddSeconds(-1), [0xff, 1, 1, 1, 1, 1]).IsBefore(_run.Mark).Should().BeTrue();
        _run.Mark.IsBefore(_run.Mark).Should().BeFalse();
    }

    [Fact]
    public async Task The_later_run_gives_way_at_once_and_sends_nothing_more()
    {
        PlaceAtFirstCreation(Earlier);

        var first = await _run.AssignAsync(Compliance, "v1.0");
        var requests = _run.Tenant.Requests.Count;
        var second = await _run.AssignAsync(Compliance, "beta");

        first.Failure.Should().BeEquivalentTo(new { RuleId = "AC9010", Kind = FailureKind.Environment });
        first.Failure!.Message.Should().Be(
            $"Another run began at the same time, before this one: its object {Earlier.NameFor("beta")} is there. This one takes its own away and assigns nothing. Run again when that one has ended.");
        second.Failure.Should().Be(first.Failure);
        _run.Tenant.Paths.Should().Equal("/deviceAppManagement/mobileApps/other");
        Lists().Should().Equal("""{"assignments":[]}""");
        _run.Tenant.Requests.Should().HaveCount(requests);
        (await _run.Target.CleanAsync()).Should().Match<AssignConformance.Tenant.Cleaning.CleanUpResult>(cleaned => cleaned.IsComplete && cleaned.Deleted.Length == 1);
    }

    [Fact]
    public async Task The_earlier_run_waits_until_the_later_is_gone_and_goes_on()
    {
        PlaceAtFirstCreation(Later);
        var looks = 0;
        _run.Tenant.Fault = request =>
        {
            if (request.Target.StartsWith(Apps + "?$select", StringComparison.Ordinal) && ++looks == 5)
            {
                Lists().Should().BeEmpty("nothing is assigned while the other is there");
                _run.Tenant.Remove(Apps + "/other");
            }

            return null;
        };

        var assigned = await _run.AssignAsync(Compliance, "v1.0");

        assigned.Response!.StatusCode.Should().Be(200);
        looks.Should().BeGreaterThanOrEqualTo(5);
        (await _run.Target.CleanAsync()).IsComplete.Should().BeTrue();
        _run.Tenant.Snapshot.Should().BeEmpty();
    }

    [Fact]
    public async Task The_earlier_run_gives_way_where_the_later_stays_for_it_may_have_looked_before()
    {
        PlaceAtFirstCreation(Later);
        var start = _run.Time.Now;

        var assigned = await _run.AssignAsync(Compliance, "v1.0");

        assigned.Failure!.Message.Should().StartWith($"Another run began at the same time, after this one, and is still there: its object {Later.NameFor("beta")}.");
        (_run.Time.Now - start).Should().BeGreaterThanOrEqualTo(_run.Waiting.Deadline);
        _run.Tenant.Paths.Should().ContainSingle();
        Lists().Should().Equal("""{"assignments":[]}""");
    }

    [Fact]
    public async Task Where_the_run_s_own_object_is_not_shown_nothing_is_assigned()
    {
        _run.Use(options => options with { Sender = new ListHidingSender(_run.Tenant) });

        var assigned = await _run.AssignAsync(Compliance, "v1.0");

        assigned.Failure!.Message.Should().Contain("this run's own object is not shown by /v1.0/deviceManagement/deviceCompliancePolicies");
        Lists().Should().Equal("""{"assignments":[]}""");
        _run.Tenant.Snapshot.Should().BeEmpty();
    }

    [Fact]
    public async Task Before_anything_is_assigned_each_collection_is_looked_through_often_enough()
    {
        await _run.AssignAsync(Compliance, "v1.0");

        var creation = _run.Tenant.Requests.IndexOf("POST /v1.0/deviceManagement/deviceCompliancePolicies");
        var assign = _run.Tenant.Requests.FindIndex(request => request.EndsWith("/assign", StringComparison.Ordinal));
        var lists = _run.Recipes.All.Sum(recipe => recipe.Versions.Length);
        Looks(0, creation).Should().Be(lists);
        Looks(creation, assign).Should().Be(lists * _run.Waiting.Looks);

        int Looks(int from, int to) => _run.Tenant.Requests[from..to].Count(request => request.Contains("?$select", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(403, true)]
    [InlineData(404, true)]
    [InlineData(500, false)]
    public async Task A_collection_that_this_run_does_not_use_may_be_closed_to_it_but_not_fail(int status, bool goesOn)
    {
        _run.Use(options => options with { Places = [(Compliance, "v1.0")] });
        _run.Tenant.Fault = request => request.Target.StartsWith(Apps, StringComparison.Ordinal) ? new FakeFault.Answer(status) : null;

        var assigned = await _run.AssignAsync(Compliance, "v1.0");

        (assigned.Failure is null).Should().Be(goesOn);
        _run.Tenant.Writes.Any().Should().Be(goesOn);
    }

    [Fact]
    public async Task What_fails_but_once_after_the_first_object_is_looked_at_again()
    {
        var failures = 0;
        _run.Tenant.Fault = request => request.Method == "GET" && _run.Tenant.Writes.Any() && failures++ == 0 ? new FakeFault.Answer(500) : null;

        (await _run.AssignAsync(Compliance, "v1.0")).Failure.Should().BeNull();
        failures.Should().BePositive();
    }

    private void PlaceAtFirstCreation(RunMark other) => _run.Tenant.BeforeWrite = request =>
    {
        if (request.Target.EndsWith("Policies", StringComparison.Ordinal))
        {
            _run.Tenant.Put(Apps, "other", other.NameFor("beta"), other.Text);
        }
    };

    /// <summary>The bodies of all that was assigned.</summary>
    private List<string> Lists() => [.. _run.Tenant.Requests.Zip(_run.Tenant.Bodies).Where(each => each.First.EndsWith("/assign", StringComparison.Ordinal)).Select(each => each.Second)];

    private sealed class ListHidingSender(ITenantSender tenant) : ITenantSender
    {
        public async Task<Exchange> SendAsync(GraphRequest request, CancellationToken cancellationToken)
        {
            var exchange = await tenant.SendAsync(request, cancellationToken);
            return request.Target.Contains("?$select", StringComparison.Ordinal)
                ? exchange with { Response = exchange.Response! with { Body = Encoding.UTF8.GetBytes("""{"value":[]}""") } }
                : exchange;
        }
    }
}
