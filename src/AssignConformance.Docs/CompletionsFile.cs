using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Docs.Examples;
using AssignConformance.Docs.Operations;
using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;

namespace AssignConformance.Docs;

/// <summary>Reads <c>completions.json</c>: facts that pages leave out and a person supplied.</summary>
public static class CompletionsFile
{
    private static readonly ImmutableArray<string> Members = ["page", "fact", "value", "reason"];

    /// <summary>Reads a file: <c>{"completions": [{"page", "fact", "value", "reason"}]}</c>, all four strings, nothing else.</summary>
    /// <exception cref="DocsInputException">The file can't be opened, or is not of that form; the message begins with <c>file:line:column</c>.</exception>
    public static ImmutableArray<Completion> Read(string path)
        => PageFile.Read(path, out var fault) is { } text ? Parse(path, text) : throw new DocsInputException($"{path}: {fault!.Message}");

    /// <summary>Reads the text of a file.</summary>
    /// <param name="file">How messages and sources name the file.</param>
    /// <exception cref="DocsInputException">The text is not of the form.</exception>
    public static ImmutableArray<Completion> Parse(string file, string text)
    {
        var reading = JsonText.Read(text);
        if (reading.Fault is { } fault)
        {
            throw Refuse(file, fault.Position, $"this is not JSON: {fault.Message}");
        }

        if (!reading.DuplicateKeys.IsEmpty)
        {
            throw Refuse(file, reading.DuplicateKeys[0].Position, $"the name \"{reading.DuplicateKeys[0].Name}\" stands twice. Remove one.");
        }

        var root = reading.Root as JsonTree.Object ?? throw Refuse(file, reading.Root!.Start, "an object with \"completions\" is expected.");
        if (root.Members.FirstOrDefault(member => member.Name != "completions") is { } stranger)
        {
            throw Refuse(file, stranger.NameStart, $"\"{stranger.Name}\" is not known here; the only member is \"completions\".");
        }

        var list = root.Find("completions")?.Value as JsonTree.Array ?? throw Refuse(file, root.Start, "\"completions\" must be an array.");
        return [.. list.Items.Select(item => ReadItem(file, item))];
    }

    private static Completion ReadItem(string file, JsonTree item)
    {
        var completion = item as JsonTree.Object ?? throw Refuse(file, item.Start, "a completion must be an object.");
        if (completion.Members.FirstOrDefault(member => !Members.Contains(member.Name)) is { } stranger)
        {
            throw Refuse(file, stranger.NameStart, $"\"{stranger.Name}\" is not known here; a completion has {string.Join(", ", Members)}.");
        }

        var (page, fact, value, reason) = (Text("page"), Text("fact"), Text("value"), Text("reason"));
        if (fact.Value != OperationReader.HttpRequestFact)
        {
            throw Refuse(file, fact.Start, $"\"{fact.Value}\" is no fact that can be completed; \"{OperationReader.HttpRequestFact}\" is.");
        }

        if (!StartLine.TryReadRequest(value.Value, out _, out var target) || RequestTarget.ReadPath(target, "") is null)
        {
            throw Refuse(file, value.Start, $"\"{value.Value}\" is no HTTP request; write METHOD /path.");
        }

        var span = new SourceSpan(file, item.Start.Line, item.Start.Column, item.End.Line, item.End.Column);
        return new Completion(page.Value, fact.Value, value.Value, reason.Value, span);

        JsonTree.String Text(string name) => completion.Find(name)?.Value switch
        {
            JsonTree.String text when !string.IsNullOrWhiteSpace(text.Value) => text,
            { } other => throw Refuse(file, other.Start, $"\"{name}\" must be a string with text in it."),
            null => throw Refuse(file, item.Start, $"the completion lacks \"{name}\"."),
        };
    }

    private static DocsInputException Refuse(string file, TextPosition at, string what)
        => new(string.Create(CultureInfo.InvariantCulture, $"{file}:{at.Line}:{at.Column}: {what}"));
}
