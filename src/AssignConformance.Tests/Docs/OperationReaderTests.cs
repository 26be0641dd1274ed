using AssignConformance.Docs;
using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Docs;

public sealed class OperationReaderTests
{
    private const string Seed0 = "beta/ioscertificateprofile-assign.md";
    private const string Request0 = "POST /deviceManagement/deviceConfigurations/{deviceConfigurationId}/assign";

    [SharedFact]
    public void A_page_without_HTTP_request_is_completed_and_says_so()
    {
        var completion = new Completion(Seed0, "httpRequest", Request0, "bound to the base type", new SourceSpan("completions.json", 3, 5, 3, 9));
        var operation = DeriveSeed("000_a66aa2d02666178e.md", Seed0, [completion with { Page = "beta/other.md" }, completion]);

        operation.Should().BeEquivalentTo(new
        {
            Id = "beta/ioscertificateprofile-assign",
            Version = "beta",
            Title = "iosCertificateProfile: assign",
            Method = "POST",
            Completions = new[] { completion },
            RequestType = (Located<string>?)null,
        });
        operation.Paths.Should().Equal(new Located<string>("/deviceManagement/deviceConfigurations/{deviceConfigurationId}/assign", completion.Source));
        operation.Examples.Should().ContainSingle().Which.Should().Match<DocumentedExample>(
            example => example.Number == 1 && example.Request == null && example.Response!.StatusCode == 200);
        operation.Gaps.Select(gap => (gap.RuleId, gap.Span.Line)).Should().Equal(("AC1014", 65));
    }

    [SharedFact]
    public void Without_completion_the_missing_HTTP_request_is_a_gap()
    {
        var operation = DeriveSeed("000_a66aa2d02666178e.md", Seed0, []);

        operation.Method.Should().BeNull();
        operation.Paths.Should().BeEmpty();
        operation.Completions.Should().BeEmpty();
        operation.Gaps.Select(gap => (gap.RuleId, gap.Span.Line)).Should().Equal(("AC1001", 26), ("AC1014", 65));
    }

    [SharedTheory]
    [InlineData("001_b0969349af3dea89.md", "beta/ioslobappprovisioningconfiguration-assign.md", "iosLobAppProvisioningConfiguration: assign", null, 1, 204)]
    [InlineData("002_585dd675c6b61c4f.md", "localtest/manageddevicemobileappconfiguration-assign.md", "managedDeviceMobileAppConfiguration: assign", null, 1, 204)]
    [InlineData("003_e3f3bdca3c5831aa.md", "beta/deviceconfigurationassignment-create.md", "Create deviceConfigurationAssignment", "deviceConfigurationAssignment", 10, 201)]
    [InlineData("004_fee12fbd154b742c.md", "v1.0/devicecompliancepolicy-assign.md", "deviceCompliancePolicy: assign", null, 1, 200)]
    public void Derives_the_operation_of_a_source_page(string file, string page, string title, string? requestType, int paths, int status)
    {
        var operation = DeriveSeed(file, page, []);

        operation.Id.Should().Be(page[..^3]);
        operation.Title.Should().Be(title);
        operation.Method.Should().Be("POST");
        operation.Paths.Should().HaveCount(paths).And.OnlyContain(path => path.Value.StartsWith("/device"));
        operation.RequestType?.Value.Should().Be(requestType);
        (operation.RequestType is null).Should().Be(requestType is null);
        operation.StatusCodes.Select(code => code.Value).Should().Equal(status);
        operation.Examples.Should().ContainSingle().Which.Should().Match<DocumentedExample>(example => example.Request != null && example.Response!.StatusCode == status);
        operation.Gaps.Should().BeEmpty();
    }

    [Theory]
    [InlineData("/a/<id>/b?x=y z", "/a/{id}/b")]
    [InlineData("a/{id}/$ref", "/a/{id}/$ref")]
    [InlineData("https://graph.microsoft.com/beta/a", "/a")]
    [InlineData("https://graph.microsoft.com/localtest/a/", "/a")]
    [InlineData("/v1.0/a", "/a")]
    [InlineData("/users/{id | userPrincipalName}/x(a={b}, c='d')", "/users/{id | userPrincipalName}/x(a={b}, c='d')")]
    public void A_path_is_normalised(string target, string expected)
        => Derive($"# a\n## HTTP request\n```\nGET {target}\n```\n").Paths.Select(path => path.Value).Should().Equal(expected);

    [Theory]
    [InlineData("** Entity URI for microsoft.graph.x not found/assign")]
    [InlineData("https://graph.microsoft.com/docs\\api** Entity URI for x not found/assign")]
    [InlineData("/a/b c")]
    public void A_target_without_path_is_a_gap(string target)
    {
        var operation = Derive($"# a\n## HTTP request\n```\nPOST {target}\n```\n## Example\n```http\nPOST /a\n```\n```http\nHTTP/1.1 200 OK\n```\n");

        operation.Paths.Should().BeEmpty();
        operation.Method.Should().Be("POST", "the example says it");
        operation.Gaps.Should().ContainSingle().Which.Should().Match<Gap>(gap => gap.RuleId == "AC1002" && gap.Span.Line == 4);
    }

    [Theory]
    [InlineData("PATCH", "PATCH", "/b,/d")]
    [InlineData("PUT", "GET", "/a,/c")]
    public void Of_several_methods_the_examples_counts_else_the_first(string example, string method, string paths)
    {
        var operation = Derive($"# a\n## HTTP request\n```\nGET /a\nPATCH /b\nGET /c\nGET /a\nPATCH /d\n```\n## Example\n```http\n{example} /x\n```\n");

        operation.Method.Should().Be(method);
        string.Join(',', operation.Paths.Select(path => path.Value)).Should().Be(paths);
    }

    [Fact]
    public void A_request_takes_the_first_response_before_the_next_request()
    {
        const string Ok = "```http\nHTTP/1.1 200 OK\n```\n";
        var operation = Derive($"# a\n## Examples\n```http\nGET /1\n```\n{Ok}```http\nHTTP/1.1 404 Not Found\n```\n```http\nGET /2\n```\n```http\nGET /3\n```\n{Ok}");

        operation.Examples.Select(example => (example.Number, example.Request!.Url, example.Response?.StatusCode))
            .Should().Equal((1, "/1", 200), (2, "/2", null), (3, "/3", 200));
    }

    [Theory]
    [InlineData("Assign Action", "/x/{a}/{policyId}/y/assign", "policy: assign")]
    [InlineData("assign", "/x/{id}/assign", "page: assign")]
    [InlineData("Assign a thing", "/x/{policyId}/assign", "Assign a thing")]
    public void A_bare_title_is_told_by_its_bound_type(string title, string path, string expected)
        => Derive($"---\ntitle: {title}\n---\n# a\n## HTTP request\n```\nPOST {path}\n```\n").Title.Should().Be(expected);

    [Fact]
    public void A_qualified_request_type_is_known_by_its_short_name()
        => Derive("# a\n## Request body\nSupply a JSON representation of the [microsoft.graph.termStore.term](../resources/term.md) object.\n").RequestType!.Value.Value.Should().Be("term");

    [Fact]
    public void A_page_without_examples_has_gaps_for_both()
        => Derive("# a\n## HTTP request\n```\nGET /a\n```\n## Response\n`200 OK`\n").Gaps.Select(gap => (gap.RuleId, gap.Span.Line)).Should().Equal(("AC1014", 6), ("AC1015", 6));

    private static Operation Derive(string text) => OperationReader.Derive(PageReader.Read("localtest/page.md", text), []);

    private static Operation DeriveSeed(string file, string page, IReadOnlyList<Completion> completions)
        => OperationReader.Derive(PageReader.Read(page, File.ReadAllText(Repository.InShared("seeds", file))), completions);
}
