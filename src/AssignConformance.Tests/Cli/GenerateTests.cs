using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

public sealed class GenerateTests
{
    [Fact]
    public async Task Check_writes_nothing_and_passes_where_nothing_differs()
    {
        using var project = new ProjectCopy();

        var check = await project.RunAsync("generate", "--check");

        check.ExitCode.Should().Be(0, check.Output);
        check.Output.Should().EndWith("generated files, 0 differ.\n");
    }

    [Fact]
    public async Task Check_shows_an_edited_a_missing_and_a_left_over_file_and_generate_mends_them()
    {
        using var project = new ProjectCopy();
        project.Edit("features/v1.0/devicecompliancepolicy-assign.feature", "status code is 200", "status code is 202");
        File.Delete(project.In("stubs", "mappings", "v1.0", "devicecompliancepolicy-assign.json"));
        await File.WriteAllTextAsync(project.In("features", "v1.0", "gone-assign.feature"), "Feature: gone\n");

        var check = await project.RunAsync("generate", "--check");

        check.ExitCode.Should().Be(1);
        check.Output.Should().ContainAll(
            "-    Then the status code is 202\n+    Then the status code is 200",
            "--- stubs/mappings/v1.0/devicecompliancepolicy-assign.json (missing)",
            "+++ features/v1.0/gone-assign.feature (no page asks for it)",
            "3 differ.");
        File.Exists(project.In("features", "v1.0", "gone-assign.feature")).Should().BeTrue("--check writes nothing");

        var generate = await project.RunAsync("generate");
        generate.Output.Should().ContainAll("changed  features/v1.0/devicecompliancepolicy-assign.feature", "created  stubs/", "deleted  features/v1.0/gone-assign.feature");
        (await project.RunAsync("generate", "--check")).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Any_folder_of_pages_generates_into_any_folder()
    {
        using var project = new ProjectCopy();
        var pages = project.In("somewhere");
        Directory.Move(project.Docs, pages);

        var generate = await CommandResult.OfAsync("generate", "--docs", pages, "--out", project.In("else"));

        generate.ExitCode.Should().Be(0, generate.Error);
        File.Exists(project.In("else", "features", "v1.0", "devicecompliancepolicy-assign.feature")).Should().BeTrue();
    }
}
