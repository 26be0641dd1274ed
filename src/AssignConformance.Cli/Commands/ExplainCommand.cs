using System.CommandLine;
using AssignConformance.Cli.Composition;

namespace AssignConformance.Cli.Commands;

/// <summary><c>explain RULE</c>: what a rule means, why it matters, an example, and what to do; without a rule, which there are.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var rule = new Argument<string?>("RULE") { Description = "A rule's id, for example AC4004; without one, all rules are listed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", "Print what a rule means and how to mend what it finds.") { rule };
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(rule) is { } id
            ? ExecuteAsync(id, parsed.InvocationConfiguration.Output)
            : ListAsync(parsed.InvocationConfiguration.Output));
        return command;
    }

    private static async Task<int> ListAsync(TextWriter output)
    {
        foreach (var rule in RunRules.All)
        {
            await output.WriteLineAsync($"{rule.Id}  {rule.Severity.ToString().ToLowerInvariant(),-7}  {rule.Name}");
        }

        return ExitCode.Success;
    }

    private static async Task<int> ExecuteAsync(string id, TextWriter output)
    {
        var rule = RunRules.All.FirstOrDefault(each => string.Equals(each.Id, id, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException($"There is no rule {id}. The rules are {string.Join(", ", RunRules.All.Select(each => each.Id))}.");
        await output.WriteLineAsync($"{rule.Id} {rule.Name} ({rule.Severity.ToString().ToLowerInvariant()})\n\n{rule.Rationale}\n");
        await output.WriteLineAsync($"Example:\n  {rule.Example.ReplaceLineEndings("\n  ")}\n");
        await output.WriteLineAsync($"What to do:\n  {rule.Fix}");
        return ExitCode.Success;
    }
}
