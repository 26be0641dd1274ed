using System.CommandLine;
using AssignConformance.Cli.Comparing;
using AssignConformance.Comparison;

namespace AssignConformance.Cli.Commands;

/// <summary><c>diff BASE HEAD</c>: what has changed for callers between two docs folders.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var earlier = new Argument<string>("BASE") { Description = "The pages as they were: a page, a folder of pages or an api-reference checkout." };
        var later = new Argument<string>("HEAD") { Description = "The pages as they are, likewise." };
        var format = SharedOptions.Choice("--format", "Text, JSON (an object a change), or Markdown for a comment.", "text", "json", "markdown");
        var all = new Option<bool>("--all") { Description = "List editorial changes in text too. Default: they are counted." };
        var command = new Command("diff", """
            Print what has changed for callers between two docs folders, each change with its line in both. Exits with 1 on a breaking one.

            Operations are the same where version, method and path agree, whatever the placeholders are called; failing that, where the page is the same.

            Examples:
              assign-conformance diff before/api-reference api-reference
              assign-conformance diff base/v1.0 head/v1.0 --format markdown > comment.md
            """) { earlier, later, format, all };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var before = await ComparedFolder.LoadAsync("BASE", parsed.GetValue(earlier)!, cancellationToken);
            var after = await ComparedFolder.LoadAsync("HEAD", parsed.GetValue(later)!, cancellationToken);
            var diff = new DiffResult(before, after, ApiComparer.Compare(before.Api, after.Api));
            var text = parsed.GetValue(format) switch
            {
                "json" => DiffJson.Render(diff),
                "markdown" => DiffMarkdown.Render(diff),
                _ => DiffText.Render(diff, parsed.GetValue(all)),
            };
            await parsed.InvocationConfiguration.Output.WriteAsync(text.AsMemory(), cancellationToken);
            return diff.Of(ChangeClass.Breaking).Any() ? ExitCode.NotConforming : ExitCode.Success;
        });
        return command;
    }
}
