using System.Text.Json.Nodes;
using AssignConformance.Tests.Cli.Settings;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Checking;

/// <summary><c>check --sdk</c> on pages whose target has a property that metadata declares and the SDK lacks.</summary>
public sealed class CheckSdkTests : IDisposable
{
    private const string Page = "v1.0/devicecompliancepolicy-assign.md";

    private readonly ProjectCopy _project = new();

    public CheckSdkTests() => Paint(_project.In("features"));

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Names_what_the_SDK_lacks_where_it_is_asked_for_and_only_there()
    {
        (await _project.RunAsync("check", Page, "--sdk")).Output.Should().MatchRegex($@"{Page}:73:48 note AC6002 The class ConfigurationManagerCollectionAssignmentTarget of Microsoft\.Graph [0-9.]+ has no property ""colour""\.\n");
        (await _project.RunAsync("check", Page)).Output.Should().NotContain("AC6002");
    }

    [Fact]
    public async Task Everything_else_that_is_found_stays()
    {
        var without = await FindingsAsync();
        var with = await FindingsAsync("--sdk");

        with.Where(finding => !finding.Contains("AC6002", StringComparison.Ordinal)).Should().Equal(without).And.NotBeEmpty();
        with.Should().HaveCount(without.Length + 1);
    }

    [Fact]
    public async Task A_suppression_and_an_entry_of_the_baseline_are_judged_where_the_SDK_is_asked()
    {
        var baseline = _project.In("check-baseline.json");
        await _project.RunAsync("check", "--sdk", "--write-baseline", baseline);
        await File.WriteAllTextAsync(_project.In("features", "suppressions.json"), """
            {"suppressions": [{"page": "v1.0/devicecompliancepolicy-assign.md", "rule": "AC6001", "reason": "Known.", "expires": "2999-12-31"}]}
            """);
        _project.Edit($"features/pages/{Page}", ", \"colour\": \"red\"", "");

        (await _project.RunAsync("check", "--baseline", baseline)).Output.Should().Contain("in the baseline").And.NotContain("AC600");
        (await _project.RunAsync("check", "--baseline", baseline, "--sdk")).Output.Should().ContainAll($"gone: {Page} AC6002", "AC1018 The suppression accepts nothing: AC6001 finds nothing");
    }

    [Fact]
    public async Task The_file_of_settings_asks_it()
    {
        using var project = new SettingsProject();
        Paint(project.In("features"));
        project.Configure("""{"defaults": {"docs": "features/pages", "sdk": true}}""");

        (await project.RunAsync("check")).Output.Should().Contain("AC6002");
    }

    private static void Paint(string features)
    {
        Replace(Path.Combine(features, "metadata", "v1.0.csdl.xml"), "<Property Name=\"collectionId\" Type=\"Edm.String\" />", "<Property Name=\"collectionId\" Type=\"Edm.String\" /><Property Name=\"colour\" Type=\"Edm.String\" />");
        Replace(Path.Combine(features, "pages", "v1.0", "devicecompliancepolicy-assign.md"), "\"Collection Id value\"", "\"Collection Id value\", \"colour\": \"red\"");
    }

    private static void Replace(string file, string old, string text) => File.WriteAllText(file, File.ReadAllText(file).Replace(old, text, StringComparison.Ordinal));

    private async Task<string[]> FindingsAsync(params string[] args)
        => [.. JsonNode.Parse((await _project.RunAsync(["check", Page, "--format", "json", .. args])).Output)!.AsArray().Select(finding => finding!.ToJsonString())];
}
