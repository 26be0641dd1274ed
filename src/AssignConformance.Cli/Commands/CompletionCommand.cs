using System.CommandLine;

namespace AssignConformance.Cli.Commands;

/// <summary><c>completion SHELL</c>: a script that lets a shell complete the command line.</summary>
/// <remarks>The script asks the program itself, by the directive <c>[suggest]</c> of System.CommandLine, what could follow; so it need not change with the options.</remarks>
internal static class CompletionCommand
{
    private const string Bash = """
        _assign_conformance() {
          local IFS=$'\n' line="${COMP_LINE:0:COMP_POINT}"
          COMPREPLY=($(compgen -W "$(assign-conformance '[suggest]' "${line#"${COMP_WORDS[0]}"}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _assign_conformance assign-conformance
        """;

    private const string Zsh = """
        _assign_conformance() {
          local -a suggestions
          suggestions=("${(@f)$(assign-conformance '[suggest]' " ${LBUFFER#* }" 2>/dev/null)}")
          compadd -a suggestions || _files
        }
        compdef _assign_conformance assign-conformance
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName assign-conformance -ScriptBlock {
          param($word, $command, $cursor)
          $line = $command.ToString().PadRight($cursor - $command.Extent.StartOffset).Substring(0, $cursor - $command.Extent.StartOffset)
          $rest = $line.Substring([Math]::Min($line.Length, ($line + ' ').IndexOf(' ')))
          assign-conformance '[suggest]' "$rest " 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }
        """;

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or pwsh.", HelpName = "bash|zsh|pwsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completion", """
            Print a script that lets your shell complete commands and options.

            Examples:
              source <(assign-conformance completion bash)                                  in ~/.bashrc
              source <(assign-conformance completion zsh)                                   in ~/.zshrc, after compinit
              assign-conformance completion pwsh | Out-String | Invoke-Expression           in $PROFILE
            """) { shell };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var script = parsed.GetValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => PowerShell };
            await parsed.InvocationConfiguration.Output.WriteAsync($"{script.ReplaceLineEndings("\n")}\n".AsMemory(), cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }
}
