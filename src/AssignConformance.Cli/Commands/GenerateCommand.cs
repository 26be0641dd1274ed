using System.CommandLine;
using System.Globalization;
using AssignConformance.Cli.Composition;
using AssignConformance.Cli.Generate;
using AssignConformance.Generation;

namespace AssignConformance.Cli.Commands;

/// <summary><c>generate</c>: features, schemas and stubs from pages.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var docs = SharedOptions.Docs();
        var metadata = SharedOptions.Metadata();
        var target = new Option<string?>("--out") { Description = "The folder that gets features/ and stubs/. Default: the project of the pages, else the current folder.", HelpName = "DIR" };
        var check = new Option<bool>("--check") { Description = "Write nothing; print what differs and exit with 1 if anything does." };
        var command = new Command("generate", "Write features, schemas and WireMock mappings for the pages.") { docs, target, check, metadata };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var workspace = await Workspace.LoadAsync(parsed.GetValue(docs), parsed.GetValue(metadata) ?? [], cancellationToken);
            var folder = parsed.GetValue(target) ?? workspace.Layout.Root ?? Directory.GetCurrentDirectory();
            var files = ArtefactGenerator.Generate(workspace.DeriveContracts());
            var differences = ArtefactFolder.Compare(folder, files);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(check))
            {
                foreach (var difference in differences)
                {
                    await output.WriteLineAsync(ArtefactDiff.Render(difference));
                }

                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{files.Length} generated files, {differences.Length} differ."));
                return differences.IsEmpty ? ExitCode.Success : ExitCode.NotConforming;
            }

            try
            {
                ArtefactFolder.Write(folder, differences);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"The generated files can't be written below {folder}: {exception.Message} Give another folder: --out DIR.", exception);
            }

            foreach (var difference in differences)
            {
                await output.WriteLineAsync($"{(difference.Expected is null ? "deleted" : difference.Actual is null ? "created" : "changed")}  {difference.Path}");
            }

            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{files.Length} generated files, {differences.Length} written."));
            return ExitCode.Success;
        });
        return command;
    }
}
