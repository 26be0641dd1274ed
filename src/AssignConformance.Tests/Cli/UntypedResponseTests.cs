using AssignConformance.Model.Results;
using AssignConformance.Reports.Events;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

/// <summary>Pages that show a response body and say nowhere of what type it is: over a hundred of the reference do.</summary>
[Collection("SpecFlow runtime")]
public sealed class UntypedResponseTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assign-conformance-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_body_of_no_documented_type_must_be_JSON_and_what_the_page_shows()
    {
        var scenario = await RunAsync("application/json", "{ \"id\": \"tab\" }");

        scenario.Verdict.Should().Be(new Verdict.Passed());
        scenario.Steps.Select(step => step.Text).Should().Contain("And the body is JSON")
            .And.Contain(text => text.StartsWith("And the body equals the documented body", StringComparison.Ordinal))
            .And.NotContain(text => text.Contains("conforms", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_is_not_JSON_fails()
    {
        var scenario = await RunAsync("application/json", "{ \"id\": \"tab\", }");

        scenario.Mismatches.Select(mismatch => mismatch.RuleId).Should().Equal("AC7003");
    }

    [Fact]
    public async Task Text_of_another_media_type_is_not_read_as_JSON()
    {
        var scenario = await RunAsync("text/plain", "1;2;3");

        scenario.Verdict.Should().Be(new Verdict.Passed());
        scenario.Steps.Select(step => step.Text).Should().Contain("And the media type is \"text/plain\"").And.NotContain("And the body is JSON");
    }

    private async Task<ScenarioResult> RunAsync(string mediaType, string body)
    {
        var (docs, report) = (Path.Combine(_folder.FullName, "docs"), Path.Combine(_folder.FullName, "reports"));
        var page = Path.Combine(docs, "v1.0", "tab-update.md");
        Directory.CreateDirectory(Path.GetDirectoryName(page)!);
        await File.WriteAllTextAsync(page, $$"""
            ---
            title: "Update tab"
            description: "Updates a tab."
            doc_type: apiPageType
            ---
            # Update tab

            ## HTTP request
            ```http
            PATCH /tabs/{id}
            ```

            ## Response
            If successful, this method returns a `200 OK` response code.

            ## Example
            ```http
            PATCH https://graph.microsoft.com/v1.0/tabs/{id}
            Content-Type: application/json

            { "displayName": "one" }
            ```

            ```http
            HTTP/1.1 200 OK
            Content-Type: {{mediaType}}

            {{body}}
            ```
            """);
        await CommandResult.OfAsync("run", "--docs", docs, "--report", report);
        return NdjsonReader.ReadFile(Path.Combine(report, "results.ndjson")).Events.OfType<RunEvent.ScenarioFinished>()
            .Select(finished => finished.Result).Single(result => result.Tags.Contains("@smoke"));
    }
}
