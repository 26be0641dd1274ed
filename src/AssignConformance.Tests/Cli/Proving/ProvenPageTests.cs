using AssignConformance.Reports;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Proving;

/// <summary>Pages of a kind that the five are not, as the whole reference has them: each was a blind spot or a false alarm once.</summary>
[Collection("SpecFlow runtime")]
public sealed class ProvenPageTests : IDisposable
{
    private const string Thing = """
        # thing resource type

        ## Properties
        |Property|Type|Description|
        |:---|:---|:---|
        |id|String|Key.|
        |name|String|Called so.|
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assign-conformance-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_response_that_is_shown_whole_beside_a_shortened_one()
        => await ShouldBeProvenAsync(
            """
            GET /things/{id}
            GET /others/{id}
            """,
            "and a [thing](../resources/thing.md) object",
            Exchange("GET https://graph.microsoft.com/v1.0/things/1", """{ "id": "1", "name": "a" }""", note: "<!-- { \"blockType\": \"response\", \"truncated\": true } -->")
            + Exchange("GET https://graph.microsoft.com/v1.0/others/1", """{ "id": "1", "name": "b" }"""));

    [Fact]
    public async Task A_context_in_an_answer_of_no_documented_type()
        => await ShouldBeProvenAsync(
            "GET /things/{id}",
            "",
            Exchange("GET https://graph.microsoft.com/v1.0/things/1", """{ "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#things/$entity", "id": "1" }"""));

    [Fact]
    public async Task Two_requests_that_are_answered_with_different_codes()
        => await ShouldBeProvenAsync(
            """
            POST /things/{id}/go
            POST /others/{id}/go
            """,
            "",
            Exchange("POST https://graph.microsoft.com/v1.0/things/1/go\nContent-Type: application/json", """{ "id": "1" }""", sent: """{ "far": true }""")
            + Exchange("POST https://graph.microsoft.com/v1.0/things/1/go\nContent-Type: application/json", body: null, sent: """{ "far": false }""", status: "204 No Content"),
            """

            ## Request body
            |Parameter|Type|Description|
            |:---|:---|:---|
            |far|Boolean|Whether.|
            """);

    [Fact]
    public async Task An_example_that_leaves_out_the_body_that_its_page_asks_for()
        => await ShouldBeProvenAsync(
            """
            POST /things/{id}/go
            POST /others/{id}/go
            """,
            "",
            Exchange("POST https://graph.microsoft.com/v1.0/things/1/go\nContent-Type: application/json", """{ "id": "1" }""", sent: """{ "far": true }""")
            + Exchange("POST https://graph.microsoft.com/v1.0/others/1/go", """{ "id": "1" }"""),
            """

            ## Request body
            |Parameter|Type|Description|
            |:---|:---|:---|
            |far|Boolean|Whether.|
            """);

    [Fact]
    public async Task A_file_that_is_sent()
        => await ShouldBeProvenAsync("PUT /things/{id}/content", "", Exchange("PUT https://graph.microsoft.com/v1.0/things/1/content\nContent-Type: text/plain", """{ "id": "1" }""", sent: "The contents of the file."));

    [Fact]
    public async Task A_number_below_a_request()
        => await ShouldBeProvenAsync("GET /things/$count", "", Exchange("GET https://graph.microsoft.com/v1.0/things/$count\nConsistencyLevel: eventual", """{ "id": "1" }""", sent: "17"));

    private static string Exchange(string request, string? body, string sent = "", string note = "", string status = "200 OK") => $"""

        ### Request
        ```http
        {request}
        {(sent.Length == 0 ? "" : "\n" + sent)}
        ```

        ### Response
        {note}
        ```http
        HTTP/1.1 {status}
        {(body is null ? "" : $"Content-Type: application/json\n\n{body}")}
        ```

        """;

    private async Task ShouldBeProvenAsync(string paths, string returned, string examples, string requestBody = "")
    {
        var (docs, report) = (Path.Combine(_folder.FullName, "docs"), Path.Combine(_folder.FullName, "reports"));
        Write(Path.Combine(docs, "v1.0", "resources", "thing.md"), Thing);
        Write(Path.Combine(docs, "v1.0", "api", "thing-do.md"), $"""
            # Do it

            ## HTTP request
            ```http
            {paths}
            ```
            {requestBody}

            ## Response
            If successful, this method returns a `200 OK` response code {returned}.

            ## Examples
            {examples}
            """);

        await CommandResult.OfAsync("prove", "--docs", docs, "--report", report);

        var results = RunReport.FromFile(Path.Combine(report, "results.ndjson"));
        results.Scenarios.Should().OnlyContain(scenario => scenario.Proof != null).And.HaveCountGreaterThanOrEqualTo(examples.Split("### Request").Length - 1);
        results.Proof!.BlindSpots.Concat(results.Proof.FalseAlarms).Select(mutant => $"{mutant.Id}: {mutant.Reason}").Should().BeEmpty();
        results.Proof.Forbidden.Should().BeGreaterThan(10);
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
