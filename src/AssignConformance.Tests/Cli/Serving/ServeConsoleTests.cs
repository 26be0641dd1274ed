using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using AssignConformance.Cli.Composition;
using AssignConformance.Cli.Serving;
using AssignConformance.Stubs.Hosting;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Serving;

public sealed partial class ServeConsoleTests
{
    private const string Assign = "/v1.0/deviceManagement/deviceCompliancePolicies/1/assign";

    [CurlFact]
    public async Task Each_printed_call_gets_the_documented_answer()
    {
        using var project = new ProjectCopy();
        await using var served = await RunningServe.StartAsync(project);

        var calls = Calls(served.Output);

        calls.Select(call => call.Operation).Should().HaveCount(5).And.OnlyHaveUniqueItems();
        foreach (var (operation, status, command) in calls)
        {
            var (body, code) = await ShellAsync(command + " -s -w '\\n%{http_code}'");
            var documented = project.In(["stubs", "__files", .. operation.Split('/'), $"1-{status}.json"]);

            code.Should().Be(status, command);
            body.Should().Be(File.Exists(documented) ? await File.ReadAllTextAsync(documented) : "", operation);
        }
    }

    [Fact]
    public async Task A_page_whose_own_body_deviates_is_told_with_its_line_and_earns_the_printed_400()
    {
        using var project = new ProjectCopy();
        await using var served = await RunningServe.StartAsync(project);

        foreach (var (page, line, target) in new[]
        {
            ("beta/ioslobappprovisioningconfiguration-assign", 83, "/beta/deviceAppManagement/iosLobAppProvisioningConfigurations/1/assign"),
            ("localtest/manageddevicemobileappconfiguration-assign", 75, "/localtest/deviceAppManagement/mobileAppConfigurations/1/assign"),
        })
        {
            var own = RequestExample().Match(await File.ReadAllTextAsync(Path.Combine(project.Docs, page + ".md"))).Groups["body"].Value;
            using var answer = await served.PostAsync(target, own);

            served.Output.Should().Contain($"  answers 204 to this call; the page's own body gets 400: {page}.md:{line}: ");
            ((int)answer.StatusCode).Should().Be(400);
            answer.Headers.GetValues("x-conformance-reason").Single().Should().Contain("which is abstract; expected one of").And.Contain("(metadata/beta.csdl.xml:");
        }
    }

    [Theory]
    [InlineData("""{"assignments": 7}""", "\"/assignments\" is 7; expected an array (v1.0/devicecompliancepolicy-assign.md:49) [type]")]
    [InlineData("""{"assignments": [], "assignmentz": []}""", "\"/assignmentz\" is not documented (v1.0/devicecompliancepolicy-assign.md:49) [additionalProperties]")]
    [InlineData("{", "not JSON at 1:2: ")]
    public async Task A_refusal_says_pointer_constraint_and_page_line_once(string body, string reason)
    {
        using var project = new ProjectCopy();
        await using var served = await RunningServe.StartAsync(project);

        using var answer = await served.PostAsync(Assign, body);

        answer.Headers.GetValues("x-conformance-reason").Single().Should().StartWith(reason);
        (await served.TellsAsync($"POST {Assign}")).Should().StartWith($"POST {Assign} -> 400 refused (v1.0/devicecompliancepolicy-assign 400): {reason}");
    }

    [Fact]
    public async Task The_parts_of_a_batch_say_why_they_are_refused()
    {
        using var project = new ProjectCopy();
        await using var served = await RunningServe.StartAsync(project);
        const string Part = """{"id": "1", "method": "POST", "url": "/deviceManagement/deviceCompliancePolicies/1/assign", "headers": {"Content-Type": "application/json"}, "body": {"assignments": 7}}""";

        using var answer = await served.PostAsync("/v1.0/$batch", $$"""{"requests": [{{Part}}]}""");

        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var part = body.RootElement.GetProperty("responses")[0];
        part.GetProperty("status").GetInt32().Should().Be(400);
        part.GetProperty("headers").GetProperty("x-conformance-reason").GetString().Should().StartWith("\"/assignments\" is 7; expected an array");
        (await served.TellsAsync("POST /v1.0/$batch")).Should().StartWith("POST /v1.0/$batch -> 200 answered ($batch): 1 -> 400 (\"/assignments\" is 7;");
    }

    [Fact]
    public async Task An_unmatched_request_shows_the_nearest_mapping_and_a_line_for_each_thing_that_differed()
    {
        using var project = new ProjectCopy();
        await using var served = await RunningServe.StartAsync(project);

        using var answer = await served.PostAsync("/v1.0/deviceManagement/deviceCompliancePolicies/1/unassign", "{}");
        await served.TellsAsync("  path: ");

        served.Output.Should().Contain(
            "POST /v1.0/deviceManagement/deviceCompliancePolicies/1/unassign -> 404 unmatched: nearest is \"v1.0/devicecompliancepolicy-assign ")
            .And.Contain(
            "\n  path: expected /v1.0/deviceManagement/deviceCompliancePolicies/{deviceCompliancePolicyId}/assign, was /v1.0/deviceManagement/deviceCompliancePolicies/1/unassign\n");
    }

    [Fact]
    public async Task The_summary_counts_who_came_back_before_the_wait_was_over()
    {
        using var project = new ProjectCopy();
        await using var served = await RunningServe.StartAsync(project, "--throttle", "1/m");

        for (var call = 0; call < 3; call++)
        {
            using var answer = await served.PostAsync(Assign, """{"assignments": []}""");
        }

        var (_, output) = await served.StopAsync();
        output.Should().Contain("\nthrottle: 1/m, others get 429 with Retry-After\n").And.Contain("-> 429 refused (throttle): The request came back ")
            .And.Contain("stopped: 3 requests, 1 answered, 2 refused; throttled 2, of which 1 came back before their Retry-After was over.");
    }

    [Fact]
    public async Task What_is_switched_on_is_told_even_when_quiet()
    {
        using var project = new ProjectCopy();
        await using var served = await RunningServe.StartAsync(project, "--quiet", "--delay", "1ms", "--fault", "503:20%", "--fault", "reset:1%");

        served.Output.Should().StartWith("delay: 0.001 s before each answer\nfault: 503:20%\nfault: reset:1%\n5 operations, 14 routes; ");
    }

    [Theory]
    [InlineData(200, "m", "32m" + "answered")]
    [InlineData(400, "m", "33m" + "refused")]
    [InlineData(404, null, "31m" + "unmatched")]
    public void Verdicts_are_coloured_where_that_is_asked_for_and_nothing_else_is(int status, string? mapping, string expected)
    {
        var request = new ServedRequest("GET", "/\u001b[1m", status, mapping, null, TimeSpan.Zero);

        RequestLine.Render(request, isColoured: true).Single().Should().StartWith($"GET / [1m -> {status} \u001b[{expected}\u001b[0m");
        RequestLine.Render(request).Single().Should().NotContain("\u001b");
    }

    [Theory]
    [InlineData("NO_COLOR", "1", false)]
    [InlineData("NO_COLOR", "", true)]
    [InlineData("TERM", "dumb", false)]
    [InlineData("TERM", "xterm", true)]
    public void Colours_are_left_out_where_the_environment_says_so(string name, string value, bool expected)
        => Terminal.AdmitsColours(asked => asked == name ? value : null).Should().Be(expected);

    /// <summary>The printed calls, each on one line as a shell reads it.</summary>
    private static List<(string Operation, int Status, string Command)> Calls(string output)
        => [.. PrintedCall().Matches(output).Select(match => (
            match.Groups["operation"].Value,
            int.Parse(match.Groups["status"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
            match.Groups["command"].Value.TrimEnd()))];

    private static async Task<(string Body, int Code)> ShellAsync(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        shell.ExitCode.Should().Be(0, command);
        var end = output.LastIndexOf('\n');
        return (output[..end], int.Parse(output.AsSpan(end + 1), System.Globalization.CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^(?<operation>[^ \n]+/[^ \n]+)\n(  [A-Z]+ /.*\n)+  answers (?<status>\d+) to this call.*\n    (?<command>curl .*\n(      .*\n)*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PrintedCall();

    [GeneratedRegex(@"^POST http[^`]*?\n\n(?<body>\{[^`]*)```", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RequestExample();
}
