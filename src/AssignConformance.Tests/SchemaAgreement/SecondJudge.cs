using System.Text.Json;
using System.Text.Json.Nodes;
using AssignConformance.Model.Contracts;
using AssignConformance.Tests.Support;

namespace AssignConformance.Tests.SchemaAgreement;

/// <summary>Judges instances with ajv, an implementation of JSON Schema that shares nothing with ours: one process of Node for all of them.</summary>
internal static class SecondJudge
{
    private const string Folder = "SchemaAgreement";

    /// <summary>What has to be there first and is not, or null.</summary>
    public static string? WhatIsMissing => NodeRuntime.WhatIsMissing("ajv", Folder);

    /// <summary>Whether each instance conforms, in their order.</summary>
    /// <exception cref="InvalidOperationException">The process failed: a schema that ajv can't compile, or a text that it can't read. The message is its own.</exception>
    public static async Task<IReadOnlyList<bool>> JudgeAsync(IReadOnlyList<Instance> instances, SchemaForm form)
    {
        using var process = NodeRuntime.Start(Folder, ["judge.mjs"]);
        var error = process.StandardError.ReadToEndAsync();
        var sending = SendAsync(process.StandardInput, instances, form);
        var verdicts = new List<bool>(instances.Count);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var verdict = JsonNode.Parse(line)!;
            if (verdict["id"]!.GetValue<int>() != verdicts.Count)
            {
                throw new InvalidOperationException($"Verdict {verdicts.Count} is about instance {verdict["id"]}.");
            }

            verdicts.Add(verdict["valid"]!.GetValue<bool>());
        }

        await process.WaitForExitAsync();
        var fault = await error;
        if (process.ExitCode != 0 || verdicts.Count != instances.Count)
        {
            throw new InvalidOperationException($"node judge.mjs ended with {process.ExitCode} after {verdicts.Count} of {instances.Count} verdicts: {fault}");
        }

        await sending;
        return verdicts;
    }

    private static async Task SendAsync(StreamWriter input, IReadOnlyList<Instance> instances, SchemaForm form)
    {
        // All lines are ASCII: the serializer escapes the rest, line separators included.
        await using (input)
        {
            var ids = new Dictionary<BodyContract, int>(ReferenceEqualityComparer.Instance);
            foreach (var contract in instances.Select(instance => instance.Contract))
            {
                var id = ids.Count;
                if (!ids.TryAdd(contract, id))
                {
                    continue;
                }

                var json = JsonNode.Parse(form.TextOf(contract));
                await input.WriteAsync(new JsonObject { ["schema"] = id, ["draft"] = form.Draft, ["json"] = json }.ToJsonString() + "\n");
            }

            foreach (var (id, instance) in instances.Index())
            {
                await input.WriteAsync(JsonSerializer.Serialize(new { id, schema = ids[instance.Contract], text = instance.Text }) + "\n");
            }
        }
    }
}
