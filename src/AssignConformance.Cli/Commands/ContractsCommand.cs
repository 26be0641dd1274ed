using System.CommandLine;
using System.Globalization;
using AssignConformance.Cli.Composition;
using AssignConformance.Cli.Contracts;
using AssignConformance.Docs;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Catalogue;
using Microsoft.Extensions.FileSystemGlobbing;

namespace AssignConformance.Cli.Commands;

/// <summary><c>contracts</c>: what was read from the pages.</summary>
internal static class ContractsCommand
{
    public static Command Create()
    {
        var docs = SharedOptions.Docs();
        var metadata = SharedOptions.Metadata();
        var page = new Option<string?>("--page") { Description = "Only pages whose path below the docs folder matches, for example v1.0/*-assign.md.", HelpName = "GLOB" };
        var types = new Option<bool>("--types") { Description = "Print the types instead, each property with every source, and where the sources disagree." };
        var type = new Option<string?>("--type") { Description = "Only types whose short or qualified name matches, for example *Assignment; implies --types.", HelpName = "GLOB" };
        var format = SharedOptions.Choice("--format", "text, or one JSON object a page or type.", "text", "jsonl");
        var command = new Command("contracts", "Print what was read from the pages: requests, permissions, examples, types.") { docs, page, types, type, format, metadata };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(types) || parsed.GetValue(type) is not null)
            {
                var workspace = await Workspace.LoadAsync(parsed.GetValue(docs), parsed.GetValue(metadata) ?? [], cancellationToken);
                return await WriteTypesAsync(workspace.Catalogues, Choose(parsed.GetValue(type)), parsed.GetValue(format) == "jsonl" ? TypeLine.Render : TypeText.Render, output);
            }

            var layout = ProjectLayout.Find(parsed.GetValue(docs));
            var folder = DocsFolder.Open(layout.Docs);
            MetadataOption.Check(parsed.GetValue(metadata) ?? []);
            var completions = layout.ReadCompletions();
            var chosen = folder.Paths.Where(Choose(parsed.GetValue(page)));
            Func<ApiPage, string> render = parsed.GetValue(format) == "jsonl" ? PageLine.Render : read => Describe(OperationReader.Derive(read, completions));
            await foreach (var text in folder.ReadAsync(chosen, render, cancellationToken))
            {
                await output.WriteLineAsync(text.AsMemory(), cancellationToken);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<int> WriteTypesAsync(
        TypeCatalogues catalogues, Func<string, bool> isChosen, Func<TypeDefinition, TypeCatalogue, string> render, TextWriter output)
    {
        foreach (var types in catalogues.Versions.Select(catalogues.For))
        {
            foreach (var type in types.Types.Where(type => isChosen(type.Name) || isChosen(type.ShortName)))
            {
                await output.WriteLineAsync(render(type, types));
            }
        }

        return ExitCode.Success;
    }

    private static Func<string, bool> Choose(string? glob)
    {
        if (glob is null)
        {
            return _ => true;
        }

        var matcher = new Matcher(StringComparison.Ordinal).AddInclude(glob);
        return path => matcher.Match(path).HasMatches;
    }

    private static string Describe(Operation operation)
    {
        var lines = new List<string> { $"{operation.Id}: {operation.Title}" };
        lines.AddRange(operation.Paths.Select(path => $"  {operation.Method} {path.Value}   ({path.Span})"));
        lines.AddRange(operation.Completions.Select(completion => "  " + completion.InWords));
        lines.AddRange(operation.Permissions.Select(set => $"  permission {Category(set)}: {(set.Permissions.IsEmpty ? set.Text : string.Join(", ", set.Permissions))}   ({set.Span})"));
        lines.AddRange(operation.Headers.Select(header => $"  header {header.Name}: {header.Value}   ({header.Span})"));
        lines.AddRange(operation.Parameters.Select(parameter =>
            $"  {(operation.RequestType is null ? "parameter" : "property")} {parameter.Name}: {parameter.TypeName}{(parameter.IsCollection ? " collection" : "")}   ({parameter.Span})"));
        if (operation.StatusCodes.Length > 0)
        {
            var type = operation.ResponseType is { } response ? $", {response.Name}{(response.IsCollection ? " collection" : "")}" : "";
            lines.Add($"  answers {string.Join(", ", operation.StatusCodes.Select(status => status.Value.ToString(CultureInfo.InvariantCulture)))}{type}");
        }

        lines.AddRange(operation.Examples.Select(example => string.Create(
            CultureInfo.InvariantCulture,
            $"  example {example.Number}: request {Line(example.Request?.Fence)}, response {Line(example.Response?.Fence)}")));
        lines.AddRange(operation.Gaps.Select(gap => $"  missing: {gap.RuleId} {gap.Message}   ({gap.Span})"));
        return string.Join('\n', lines) + "\n";
    }

    private static string Category(PermissionSet set)
    {
        var category = set.Category switch
        {
            PermissionCategory.DelegatedWork => "delegated (work or school)",
            PermissionCategory.DelegatedPersonal => "delegated (personal)",
            PermissionCategory.Application => "application",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return string.Join(", ", new[] { set.Heading, set.Group, category }.OfType<string>());
    }

    private static string Line(Model.SourceSpan? span)
        => span is { } place ? "line " + place.Line.ToString(CultureInfo.InvariantCulture) : "none";
}
