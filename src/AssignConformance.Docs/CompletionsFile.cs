using System.Collections.Immutable;
using AssignConformance.Docs.Examples;
using AssignConformance.Docs.Operations;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;

namespace AssignConformance.Docs;

/// <summary>Reads <c>completions.json</c>: facts that pages leave out and a person supplied.</summary>
public static class CompletionsFile
{
    /// <summary>Reads a file: <c>{"completions": [{"page", "fact", "value", "reason"}]}</c>, all four texts, nothing else.</summary>
    /// <exception cref="DocsInputException">The file can't be opened.</exception>
    /// <exception cref="JsonFormException">The file is not of that form.</exception>
    public static ImmutableArray<Completion> Read(string path)
        => PageFile.Read(path, out var fault) is { } text ? Parse(path, text) : throw new DocsInputException($"{path}: {fault!.Message}");

    /// <summary>Reads the text of a file.</summary>
    /// <param name="file">How messages and sources name the file.</param>
    /// <exception cref="JsonFormException">The text is not of the form.</exception>
    public static ImmutableArray<Completion> Parse(string file, string text)
        => [.. JsonRecordList.Read(file, text, "completions", "completion", ["page", "fact", "value", "reason"]).Select(ReadCompletion)];

    private static Completion ReadCompletion(JsonRecord record)
    {
        if (record["fact"] != OperationReader.HttpRequestFact)
        {
            throw record.Fault("fact", $"\"{record["fact"]}\" is no fact that can be completed; \"{OperationReader.HttpRequestFact}\" is.");
        }

        if (!StartLine.TryReadRequest(record["value"], out _, out var target) || RequestTarget.ReadPath(target, "") is null)
        {
            throw record.Fault("value", $"\"{record["value"]}\" is no HTTP request; write METHOD /path.");
        }

        return new Completion(record["page"], record["fact"], record["value"], record["reason"], record.Span);
    }
}
