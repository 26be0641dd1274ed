using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tests.Cli.Tenants;
using AssignConformance.Tests.SimulatedTenant;
using AssignConformance.Tests.Support;
using AssignConformance.Tests.Support.SimulatedTenant;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Secrets;

/// <summary>Checks look at the real answer; what is stored of it is redacted.</summary>
[Collection("SpecFlow runtime")]
public sealed class StoredAnswerTests : IClassFixture<TenantFixture>, IAsyncLifetime, IDisposable
{
    private const string GroupAsText = "<Property Name=\"groupId\" Type=\"Edm.String\" />";

    private readonly RunningTenant _tenant;
    private readonly TenantProject _project;

    public StoredAnswerTests(TenantFixture fixture) => (_tenant, _project) = (fixture.Tenant, new TenantProject(fixture.Tenant));

    public Task InitializeAsync() => _tenant.Control.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_GUID_is_judged_as_one_and_stored_as_its_alias()
    {
        _project.Edit("features/metadata/v1.0.csdl.xml", GroupAsText, GroupAsText.Replace("String", "Guid", StringComparison.Ordinal));

        var run = await _project.RunAsync();

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        Results().Should().NotContain("\"ruleId\":\"AC7004\"").And.Contain("\"groupId\":\"group-1\"").And.NotContain(Seeds.TestGroup);
    }

    [Fact]
    public async Task A_text_that_is_no_GUID_is_a_mismatch_where_one_is_documented()
    {
        _project.Edit("features/metadata/v1.0.csdl.xml", GroupAsText, GroupAsText.Replace("String", "Guid", StringComparison.Ordinal));
        Vary(body => Target(body)["groupId"] = "group-1");

        var run = await _project.RunAsync();

        run.ExitCode.Should().Be(1, run.Output + run.Error);
        Results().Should().Contain("\"ruleId\":\"AC7004\"").And.Contain("group-1");
    }

    [Fact]
    public async Task Values_that_no_check_names_are_in_no_file()
    {
        Vary(body =>
        {
            body["unknown"] = "pl4nted-1";
            body["nested"] = new JsonObject { ["id"] = "pl4nted-2", ["deeper"] = new JsonArray("pl4nted-3", new JsonObject { ["groupId"] = "pl4nted-4" }, 74110001) };
            Target(body)["unknown"] = new JsonArray("pl4nted-5", 74110002, new JsonArray("pl4nted-6"));
            Target(body)["aGuid"] = "74110000-1111-4222-8333-444455556666";
        });

        var run = await _project.RunAsync();

        run.ExitCode.Should().Be(0, "what is new is worth a note");
        var files = Directory.GetFiles(_project.Report, "*", SearchOption.AllDirectories);
        files.Length.Should().BeGreaterThan(3);
        files.Select(File.ReadAllText).Append(run.Output).Append(run.Error).Should().NotContain(text => text.Contains("pl4nted", StringComparison.Ordinal) || text.Contains("7411000", StringComparison.Ordinal));
        Results().Should().ContainAll(
            "\"unknown\":\"<string>\"",
            """
            "nested":{"id":"<string>","deeper":["<string>",{"groupId":"<string>"},"<number>"]}
            """,
            "\"aGuid\":\"<guid>\"", "is a property that no source describes");
    }

    private void Vary(Action<JsonObject> vary)
        => _project.Surroundings = _project.Surroundings with { Graph = new VaryingNetwork(_tenant.CreateHandler(), vary) };

    /// <summary>The events, the bodies within them as they are.</summary>
    private string Results() => File.ReadAllText(Path.Combine(_project.Report, "results.ndjson")).Replace("\\\"", "\"", StringComparison.Ordinal);

    /// <summary>The target of the first assignment; one of nobody where nothing is assigned.</summary>
    private static JsonObject Target(JsonObject body) => (body["value"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault()?["target"] as JsonObject ?? [];

    /// <summary>Changes what <c>assign</c> and the list of assignments answer.</summary>
    private sealed class VaryingNetwork(HttpMessageHandler tenant, Action<JsonObject> vary) : DelegatingHandler(tenant)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.IsSuccessStatusCode && request.RequestUri!.Segments[^1] is "assign" or "assignments" && JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken)) is JsonObject body)
            {
                vary(body);
                answer.Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
            }

            return answer;
        }
    }
}
