using System.Diagnostics;
using AssignConformance.Tests.Reports;
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

    /// <summary>A shell with its completion system types into another (zsh/zpty), presses tab and return, and reads what ran.</summary>
    [ZshFact]
    public async Task Zsh_completes_with_it()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("inner.zsh"), $$"""
            PROMPT='> '
            autoload -Uz compinit; compinit -D -u
            assign-conformance() { if [[ $1 == '[suggest]' ]]; then dotnet '{{typeof(AssignConformance.Cli.CommandLine).Assembly.Location}}' "$@"; else print -r -- "RAN[${(j:|:)@}]"; fi }
            {{(await CommandResult.OfAsync("completion", "zsh")).Output}}
            print READY
            """);
        await File.WriteAllTextAsync(folder.File("outer.zsh"), """
            zmodload zsh/zpty
            zpty shell "TERM=dumb zsh -f -i"
            zpty -w shell "source ./inner.zsh"
            zpty -r shell told '*READY*'
            zpty -w -n shell $'assign-conformance contracts --fo\t\r'
            zpty -r shell told '*RAN\[*\]*'
            print -r -- "${told##*RAN}"
            zpty -d shell
            """);
        using var zsh = Process.Start(new ProcessStartInfo("zsh", ["-f", "outer.zsh"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Path })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var end = patience.Token.Register(() => zsh.Kill(entireProcessTree: true));
        var error = zsh.StandardError.ReadToEndAsync();

        (await zsh.StandardOutput.ReadToEndAsync()).Trim().Should().Be("[contracts|--format]", await error);
    }
}
