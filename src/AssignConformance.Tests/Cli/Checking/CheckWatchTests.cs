using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Checking;

/// <summary><c>check --watch</c> while pages change.</summary>
public sealed class CheckWatchTests
{
    private const string Page = "features/pages/v1.0/devicecompliancepolicy-assign.md";

    [Fact]
    public async Task A_changed_page_is_checked_and_what_is_new_and_what_is_gone_is_told()
    {
        using var project = new ProjectCopy();
        await using var watch = new RunningCommand("check", "--docs", project.Docs, "--watch");
        await watch.TellsAsync("watching: ");

        project.Edit(Page, "description: \"Not yet documented\"", "description: \"Assigns a policy\"\nms.topic: reference");
        var gone = await watch.TellsAsync("gone: ");
        project.Edit(Page, "POST https://graph.microsoft.com/v1.0/", "POST https://graph.microsoft.com/beta/");
        var added = await watch.TellsAsync("new: v1.0/devicecompliancepolicy-assign.md:62:");
        var (code, output) = await watch.StopAsync();

        gone.Should().StartWith("gone: v1.0/devicecompliancepolicy-assign.md:3:").And.Contain("AC1004");
        added.Should().Contain("error AC2006");
        output.Split("watching: ")[1].Should().NotContain("AC4001", "a finding whose line has moved is neither new nor gone");
        (code, output[^9..]).Should().Be((0, "stopped.\n"));
    }

    [Fact]
    public async Task Changed_suppressions_are_read_and_faulty_ones_told()
    {
        using var project = new ProjectCopy();
        await using var watch = new RunningCommand("check", "--docs", project.Docs, "--watch");
        await watch.TellsAsync("watching: ");
        var file = project.In("features", "suppressions.json");

        await File.WriteAllTextAsync(file, "{");
        var warning = await watch.WarnsAsync("assign-conformance: ");
        await File.WriteAllTextAsync(file, """{"suppressions": [{"page": "v1.0/devicecompliancepolicy-assign.md", "rule": "AC1004", "reason": "x", "expires": "2999-12-31"}]}""");
        var gone = await watch.TellsAsync("gone: ");

        warning.Should().StartWith("assign-conformance: the changed pages can't be checked: ").And.Contain("suppressions.json:1:2");
        gone.Should().Contain("AC1004");
    }

    [Theory]
    [InlineData("--format", "json", "Leave out --format json")]
    [InlineData("--write-baseline", "x.json", "Leave out --write-baseline")]
    public async Task What_is_for_programs_is_not_watched(string option, string value, string message)
    {
        using var project = new ProjectCopy();

        var check = await project.RunAsync("check", "--watch", option, value);

        check.ExitCode.Should().Be(2);
        check.Error.Should().Contain(message);
    }
}
