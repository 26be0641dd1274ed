using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Serving;

public sealed class ServeReloadTests
{
    private const string Assign = "/v1.0/deviceManagement/deviceCompliancePolicies/1/assign";
    private const string Page = "features/pages/v1.0/devicecompliancepolicy-assign.md";

    [Fact]
    public async Task After_a_faulty_change_the_old_mappings_serve_on_and_it_is_told()
    {
        using var project = new ProjectCopy();
        await using var served = await RunningServe.StartAsync(project);
        var completions = project.In("features", "completions.json");
        var good = await File.ReadAllTextAsync(completions);

        await File.WriteAllTextAsync(completions, "{");
        var warning = await served.WarnsAsync("assign-conformance: ");
        using var old = await served.PostAsync(Assign, """{"assignments": []}""");
        await File.WriteAllTextAsync(completions, good);
        var mended = await served.TellsAsync("reloaded: ");

        warning.Should().StartWith("assign-conformance: the changed pages can't be served, the old ones still are: ").And.Contain("completions.json:1:");
        ((int)old.StatusCode).Should().Be(200);
        mended.Should().Be("reloaded: 14 routes");
    }

    [Fact]
    public async Task A_page_that_can_not_be_read_any_longer_is_told_and_the_others_are_served()
    {
        using var project = new ProjectCopy();
        await using var served = await RunningServe.StartAsync(project);

        await File.WriteAllTextAsync(project.In(Page.Split('/')), "");

        (await served.TellsAsync("gone: ")).Should().Contain("POST /v1.0/deviceManagement/deviceCompliancePolicies/");
        (await served.TellsAsync("not served: ")).Should().StartWith("not served: v1.0/devicecompliancepolicy-assign: ");
        await served.TellsAsync("reloaded: 13 routes");
    }

    [Fact]
    public async Task Changed_completions_are_served()
    {
        using var project = new ProjectCopy();
        await using var served = await RunningServe.StartAsync(project);

        project.Edit("features/completions.json", "/deviceConfigurations/", "/renamedConfigurations/");

        (await served.TellsAsync("new: ")).Should().StartWith("new: POST /beta/deviceManagement/renamedConfigurations/");
    }

    [Fact]
    public async Task Changed_metadata_is_served()
    {
        using var project = new ProjectCopy();
        await using var served = await RunningServe.StartAsync(project);
        const string Body = """{"assignments": [{"target": {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}]}""";

        using var before = await served.PostAsync(Assign, Body);
        project.Edit("features/metadata/v1.0.csdl.xml", "\"allDevicesAssignmentTarget\"", "\"everyDeviceAssignmentTarget\"");
        await served.TellsAsync("reloaded: ");
        using var after = await served.PostAsync(Assign, Body);

        ((int)before.StatusCode, (int)after.StatusCode).Should().Be((200, 400));
    }

    [Fact]
    public async Task A_renamed_folder_is_another_version()
    {
        using var project = new ProjectCopy();
        await using var served = await RunningServe.StartAsync(project);

        Directory.Move(project.In("features", "pages", "localtest"), project.In("features", "pages", "localtest2"));

        (await served.TellsAsync("new: ")).Should().StartWith("new: POST /localtest2/");
        (await served.TellsAsync("gone: ")).Should().StartWith("gone: POST /localtest/");
    }
}
