using System.Diagnostics;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

public sealed class CompletionTests
{
    [Theory]
    [InlineData(" ", "run", "check", "completion")]
    [InlineData(" run --", "--tags", "--report", "--docs")]
    [InlineData(" contracts --format ", "text", "jsonl")]
    public async Task The_program_says_what_could_follow(string line, params string[] expected)
        => (await CommandResult.OfAsync("[suggest]", line)).Output.Split('\n').Should().Contain(expected);

    [Theory]
    [InlineData("bash", "complete -o default -F _assign_conformance assign-conformance")]
    [InlineData("zsh", "compdef _assign_conformance assign-conformance")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName assign-conformance")]
    public async Task Each_shell_gets_a_script_that_asks_it(string shell, string registration)
        => (await CommandResult.OfAsync("completion", shell)).Output.Should().Contain(registration).And.Contain("[suggest]");

    [Fact]
    public async Task Another_shell_is_a_usage_error_that_names_those_there_are()
    {
        var result = await CommandResult.OfAsync("completion", "fish");

        result.ExitCode.Should().Be(2);
        result.Error.Should().ContainAll("fish", "bash", "zsh", "pwsh");
    }

    [BashFact]
    public async Task Bash_completes_with_it()
    {
        var script = $$"""
            assign-conformance() { dotnet '{{typeof(AssignConformance.Cli.CommandLine).Assembly.Location}}' "$@"; }
            {{(await CommandResult.OfAsync("completion", "bash")).Output}}
            COMP_LINE='assign-conformance contracts --fo' COMP_CWORD=2
            COMP_POINT=${#COMP_LINE} COMP_WORDS=(assign-conformance contracts --fo)
            _assign_conformance
            echo "${COMPREPLY[*]}"
            """;
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = bash.StandardError.ReadToEndAsync();

        (await bash.StandardOutput.ReadToEndAsync()).Trim().Should().Be("--format", await error);
    }
}
