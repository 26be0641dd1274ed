using AssignConformance.Tests.Support;

namespace AssignConformance.Tests.DocumentSchemas;

/// <summary>Judges documents by published schemas, and by ours, with ajv.</summary>
internal static class DocumentJudge
{
    /// <summary>SARIF 2.1.0 and GitHub's workflow files, as the package schemastore has them.</summary>
    public const string Sarif = "sarif-2.1.0";
    public const string GitHubWorkflow = "github-workflow";

    private const string Folder = "DocumentSchemas";

    /// <summary>What has to be there first and is not, or null.</summary>
    public static string? WhatIsMissing => NodeRuntime.WhatIsMissing("ajv and schemastore", Folder);

    /// <summary>What a document breaks; none where it conforms.</summary>
    /// <param name="schema">A name above, or a file.</param>
    /// <param name="draft"><c>07</c> or <c>2020</c>.</param>
    /// <param name="form"><c>json</c>, <c>lines</c> (a document each) or <c>yaml</c>.</param>
    public static Task<string[]> ViolationsAsync(string schema, string draft, string form, string text) => AskAsync(["judge.mjs", schema, draft, form], text);

    /// <summary>What a linter says of a workflow file; none where it says nothing.</summary>
    public static async Task<string[]> LintAsync(string file)
    {
        try
        {
            await AskAsync(["node_modules/@action-validator/cli/cli.mjs", file], "");
            return [];
        }
        catch (InvalidOperationException exception)
        {
            return [exception.Message];
        }
    }

    /// <exception cref="InvalidOperationException">The process failed; the message is its own.</exception>
    private static async Task<string[]> AskAsync(string[] arguments, string text)
    {
        using var process = NodeRuntime.Start(Folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(text);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"node {arguments[0]} ended with {process.ExitCode}: {await error}{await output}");
    }
}
