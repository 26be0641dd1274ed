using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using AssignConformance.Tests.DocumentSchemas;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Workflows;

/// <summary>The workflow files in <c>.github</c>: of GitHub's form, and with command lines that this version takes.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Files => [.. Names];

    private static IEnumerable<string> Names => Directory.GetFiles(Repository.InRoot(".github", "workflows"), "*.yml").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    [DocumentJudgeFact]
    public async Task Are_of_the_form_that_GitHub_documents()
    {
        foreach (var file in Names)
        {
            (await DocumentJudge.ViolationsAsync(DocumentJudge.GitHubWorkflow, "07", "yaml", Read(file))).Should().BeEmpty(file);
            (await DocumentJudge.LintAsync(Repository.InRoot(".github", "workflows", file))).Should().BeEmpty(file);
        }

        (await DocumentJudge.ViolationsAsync(DocumentJudge.GitHubWorkflow, "07", "yaml", Read("conformance.yml").Replace("runs-on:", "runs-at:", StringComparison.Ordinal))).Should().NotBeEmpty();
    }

    [DocumentJudgeFact]
    public async Task The_linter_refuses_a_job_that_needs_one_that_is_not_there()
    {
        using var folder = new Reports.TemporaryFolder();
        Directory.CreateDirectory(folder.File(".github/workflows"));
        var broken = folder.File(".github/workflows/conformance.yml");
        await File.WriteAllTextAsync(broken, Read("conformance.yml").Replace("needs: [package, run]", "needs: [package, walk]", StringComparison.Ordinal));

        (await DocumentJudge.LintAsync(broken)).Should().ContainSingle().Which.Should().Contain("walk");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_command_line_is_one_that_this_version_takes(string file)
    {
        var lines = CommandLineOfOurs().Matches(Read(file)).Select(match => match.Groups["arguments"].Value).ToList();

        lines.Should().NotBeEmpty();
        foreach (var line in lines)
        {
            var root = AssignConformance.Cli.CommandLine.CreateRoot();
            var arguments = CommandLineParser.SplitCommandLine(Variable().Replace(Expression().Replace(line, "1"), "11111111-2222-3333-4444-555555555555")).ToArray();
            root.Parse(arguments, AssignConformance.Cli.CommandLine.ParserConfiguration).Errors.Select(error => error.Message).Should().BeEmpty(line);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Hold_no_secret_and_put_no_input_into_a_script(string file)
    {
        var text = Read(file);

        text.Should().NotContain("secrets.");
        RunStep().Matches(text).Select(step => step.Value).Should().NotBeEmpty().And.NotContain(step => step.Contains("${{ inputs.") || step.Contains("${{ github."));
    }

    [Fact]
    public void Only_the_tenant_workflow_asks_for_a_token_and_it_always_cleans_up()
    {
        Read("conformance.yml").Should().NotContain("id-token");
        Read("tenant-smoke.yml").Should().Contain("id-token: write").And.Contain("environment: tenant-smoke")
            .And.MatchRegex(@"- if: \$\{\{ always\(\) \}\}\n +run: tools/assign-conformance cleanup [^\n]*--allow-writes\n");
    }

    private static string Read(string file) => File.ReadAllText(Repository.InRoot(".github", "workflows", file));

    [GeneratedRegex(@"tools/assign-conformance (?<arguments>[^\n]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CommandLineOfOurs();

    [GeneratedRegex(@"\$\{\{[^}]*\}\}", RegexOptions.None, 1000)]
    private static partial Regex Expression();

    [GeneratedRegex(@"\$[A-Z_]+", RegexOptions.None, 1000)]
    private static partial Regex Variable();

    /// <summary>A script of one line, or of several that are further in than their key.</summary>
    [GeneratedRegex(@"^ +(- )?run: (\||[^\n]+)\n( {10,}[^\n]*\n)*", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RunStep();
}
