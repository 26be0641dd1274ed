using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Checking;

/// <summary><c>check --changed</c> and what makes a check fail.</summary>
public sealed class ChangedPagesTests : IDisposable
{
    private const string Assign = "v1.0/devicecompliancepolicy-assign.md";

    private readonly ProjectCopy _project = new();

    private string List => _project.In("changed.txt");

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Only_listed_pages_are_reported_and_what_is_no_page_is_counted()
    {
        await File.WriteAllTextAsync(List, $"# of a pull request\r\n\r\n{Assign}\r\n{_project.In("features", "pages", "beta", "ioscertificateprofile-assign.md")}\nbeta/deleted.md\nREADME.md\n{Assign}\n");

        var check = await _project.RunAsync("check", "--changed", List);

        check.Output.Should().Contain(Assign).And.Contain("beta/ioscertificateprofile-assign.md").And.NotContain("localtest/").And.Contain("2 operation pages, 0 resource pages");
        check.Error.Should().Contain("changed.txt: 2 paths are no pages of").And.EndWith("and passed over.\n");
    }

    [Fact]
    public async Task A_list_without_pages_finds_nothing_and_passes()
    {
        await File.WriteAllTextAsync(List, "\n# nothing\n");

        var check = await _project.RunAsync("check", "--changed", List);

        (check.ExitCode, check.Output, check.Error).Should().Be((0, "0 operation pages, 0 resource pages: 0 errors, 0 warnings, 0 notes.\n", ""));
    }

    [Fact]
    public async Task A_list_that_is_not_there_is_refused_with_what_to_do()
    {
        var check = await _project.RunAsync("check", "--changed", List);

        check.ExitCode.Should().Be(2);
        check.Error.Should().ContainAll("--changed", "changed.txt", "git diff --name-only");
    }

    [Fact]
    public async Task Warnings_fail_where_they_count_as_errors()
    {
        (await _project.RunAsync("check", Assign)).ExitCode.Should().Be(0);
        (await _project.RunAsync("check", Assign, "--warnings-as-errors")).ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task A_path_that_is_no_page_is_refused()
    {
        var check = await _project.RunAsync("check", "v1.0/none.md");

        check.ExitCode.Should().Be(2);
        check.Error.Should().ContainAll("v1.0/none.md is no page of", "--docs DIR");
    }

    [Fact]
    public async Task Resource_pages_are_checked_and_counted_too()
    {
        using var checkout = new CheckoutSample();

        var check = await CommandResult.OfAsync("check", "--docs", checkout.Root, "beta/resources/gadget.md");

        check.Output.Should().Contain("beta/resources/gadget.md:1:1 warning AC1013").And.Contain("0 operation pages, 1 resource page: ");
    }
}
