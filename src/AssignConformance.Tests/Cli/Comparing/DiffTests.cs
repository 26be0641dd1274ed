using System.Text.Json.Nodes;
using AssignConformance.Tests.Comparison;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Comparing;

/// <summary>The command <c>diff</c> on two folders.</summary>
public sealed class DiffTests : IDisposable
{
    private const string Parameter = "|count|Int32|How many.|";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assign-conformance-");

    public DiffTests()
    {
        Write("base", ComparedPages.OperationPath, ComparedPages.Operation);
        Write("base", ComparedPages.ResourcePath, ComparedPages.Resource);
        Write("head", ComparedPages.ResourcePath, ComparedPages.Resource);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_breaking_change_exits_with_1_and_shows_both_places()
    {
        Change(Parameter, "|count|Int64|The number.|");

        var diff = await DiffAsync();

        diff.ExitCode.Should().Be(1);
        diff.Output.Replace(_folder.FullName + "/", "", StringComparison.Ordinal).Should().Be("""
            breaking:
              POST /v1.0/widgets/{widgetId}/assign
                parameter-type-changed: Parameter count is of type Int64; it was Int32.
                  base base/v1.0/api/widget-assign.md:22:2
                  head head/v1.0/api/widget-assign.md:22:2

            1 breaking, 0 compatible, 1 editorial change; --all lists the editorial ones.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Other_changes_exit_with_0_and_editorial_ones_are_listed_on_request()
    {
        Change(Parameter, "|count|Int32|The number.|\n|mode|String|How.|");

        var diff = await DiffAsync("--all");

        diff.ExitCode.Should().Be(0, diff.Error);
        diff.Output.Should().ContainAll("compatible:\n", "parameter-added: ", "editorial:\n", "description-changed: ", "0 breaking, 1 compatible, 1 editorial change.\n");
    }

    [Fact]
    public async Task JSON_has_an_object_a_change()
    {
        Change(Parameter + "\n", "");

        var diff = await DiffAsync("--format", "json");

        diff.ExitCode.Should().Be(1);
        JsonNode.DeepEquals(JsonNode.Parse(diff.Output), JsonNode.Parse("""
            [{
              "kind": "parameter-removed", "class": "breaking", "subject": "POST /v1.0/widgets/{widgetId}/assign", "message": "Parameter count is gone.",
              "base": {"path": "v1.0/api/widget-assign.md", "line": 22, "column": 2}, "head": {"path": "v1.0/api/widget-assign.md", "line": 21, "column": 2}
            }]
            """)).Should().BeTrue(diff.Output);
    }

    [Fact]
    public async Task Markdown_has_a_table_a_class_and_escapes_what_pages_say()
    {
        Change(Parameter, "|count_of_x|Int32|How many.|");

        var diff = await DiffAsync("--format", "markdown");

        diff.Output.Should().Be("""
            ## 1 breaking, 1 compatible, 0 editorial changes

            ### Breaking

            | operation or type | change | base | head |
            |---|---|---|---|
            | `POST /v1.0/widgets/{widgetId}/assign` | Parameter count is gone. (`parameter-removed`) | `v1.0/api/widget-assign.md:22` | `v1.0/api/widget-assign.md:21` |

            ### Compatible

            | operation or type | change | base | head |
            |---|---|---|---|
            | `POST /v1.0/widgets/{widgetId}/assign` | Parameter count\_of\_x (Int32) is new. (`parameter-added`) | `v1.0/api/widget-assign.md:21` | `v1.0/api/widget-assign.md:22` |

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_holds_no_page_or_no_operation_is_refused_with_its_role_and_what_to_do()
    {
        var none = await DiffAsync();
        Write("head", ComparedPages.OperationPath, "# widget: assign\n");
        var withoutOperation = await DiffAsync();
        var absent = await CommandResult.OfAsync("diff", In("nowhere"), In("base"));
        Directory.CreateDirectory(In("empty"));
        var empty = await CommandResult.OfAsync("diff", In("base"), In("empty"));

        Refused(none, "HEAD ", "Give a");
        Refused(withoutOperation, "HEAD ", "documents an operation (method and path)", "check --docs ");
        Refused(absent, "BASE ", "nowhere: there is no such file or folder", "diff BASE HEAD");
        Refused(empty, "HEAD ", "empty: the folder holds no page (*.md)");
        (await CommandResult.OfAsync("diff", In("base"))).ExitCode.Should().Be(2);
    }

    [SharedFact]
    public async Task Two_versions_of_real_pages_differ_in_words_alone()
    {
        foreach (var (path, index) in new[] { "beta/api/cloudpcusersetting-assign.md", "v1.0/api/intune-mam-targetedmanagedappprotection-assign.md" }.Select((path, index) => (path, index)))
        {
            Write($"then{index}", path, await File.ReadAllTextAsync(Repository.InShared("corpus", "api-reference", path)));
            Write($"now{index}", path, await File.ReadAllTextAsync(Repository.InShared("corpus-today", "api-reference", path)));
        }

        var diffs = new[] { await CommandResult.OfAsync("diff", In("then0"), In("now0"), "--all"), await CommandResult.OfAsync("diff", In("then1"), In("now1"), "--all") };

        diffs.Should().OnlyContain(diff => diff.ExitCode == 0 && diff.Output.Contains("0 breaking, 0 compatible"));
        diffs[0].Output.Should().Contain("description-changed: Parameter assignments is described in other words.").And.Contain("cloudpcusersetting-assign.md:54:2").And.Contain("cloudpcusersetting-assign.md:51:2");
    }

    private static void Refused(CommandResult result, params string[] parts)
    {
        result.ExitCode.Should().Be(2, result.Output);
        result.Error.Should().ContainAll(parts);
    }

    private string In(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    private Task<CommandResult> DiffAsync(params string[] options) => CommandResult.OfAsync(["diff", In("base"), In("head"), .. options]);

    private void Change(string old, string replacement) => Write("head", ComparedPages.OperationPath, ComparedPages.Operation.Replace(old, replacement, StringComparison.Ordinal));

    private void Write(string folder, string path, string text)
    {
        var file = In([folder, .. path.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
