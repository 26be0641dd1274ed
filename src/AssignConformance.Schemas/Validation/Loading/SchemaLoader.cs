using System.Text.RegularExpressions;
using AssignConformance.Model.Json;

namespace AssignConformance.Schemas.Validation.Loading;

/// <summary>Builds NJsonSchema's model of a schema text in memory. Whatever would go unevaluated is collected as a fault, never passed over.</summary>
internal sealed class SchemaLoader
{
    private readonly JsonTree.Object _root;
    private readonly Dictionary<string, JsonTree> _definitions;
    private readonly Dictionary<string, LoadedSchema> _byPointer = new(StringComparer.Ordinal);
    private readonly Queue<(LoadedSchema Schema, JsonTree.Object Tree, string Pointer)> _waiting = new();
    private readonly HashSet<string> _patterns = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];

    private SchemaLoader(JsonTree.Object root)
    {
        _root = root;
        _definitions = new Dictionary<string, JsonTree>(StringComparer.Ordinal);
        foreach (var definition in (root.Find("definitions")?.Value as JsonTree.Object)?.Members ?? [])
        {
            _definitions[JsonPointer.Member("/definitions", definition.Name)] = definition.Value;
        }
    }

    /// <exception cref="SchemaException">The schema is not an object, or uses what is not evaluated.</exception>
    public static LoadedSchema Load(JsonTree root)
    {
        var loader = new SchemaLoader(root as JsonTree.Object ?? throw new SchemaException("the schema must be a JSON object; give an object with keywords."));
        var schema = loader.At("", loader._root, source: null);
        while (loader._waiting.TryDequeue(out var next))
        {
            loader.Fill(next.Schema, next.Tree, next.Pointer);
        }

        return loader._faults.Count == 0
            ? schema
            : throw new SchemaException($"the schema uses what is not evaluated: {string.Join(", ", loader._faults)}; leave it out or write it with supported keywords.");
    }

    /// <summary>The schema at a pointer. It is filled later: schemas may refer to themselves, and to thousands of others.</summary>
    /// <param name="pointer">Where the schema stands.</param>
    /// <param name="tree">The schema.</param>
    /// <param name="source">Where its constraints come from, if it does not say so itself.</param>
    public LoadedSchema At(string pointer, JsonTree tree, string? source)
    {
        if (_byPointer.TryGetValue(pointer, out var known))
        {
            return known;
        }

        var schema = new LoadedSchema { Source = source };
        _byPointer.Add(pointer, schema);
        if (tree is JsonTree.Object @object)
        {
            schema.Source = (@object.Find("description")?.Value as JsonTree.String)?.Value ?? source;
            schema.Title = (@object.Find("title")?.Value as JsonTree.String)?.Value;
            _waiting.Enqueue((schema, @object, pointer));
        }
        else
        {
            Refuse(pointer);
        }

        return schema;
    }

    /// <summary>The schema that a <c>$ref</c> at a pointer refers to; a fault where there is none.</summary>
    public LoadedSchema Follow(string pointer, string reference)
    {
        if (Fragment(reference) is { } target && Referenced(reference) is { } tree)
        {
            return At(target, tree, source: null);
        }

        Refuse($"{pointer} ({reference} is not in the schema)");
        return new LoadedSchema();
    }

    /// <summary>The text of the schema that a <c>$ref</c> refers to, or null.</summary>
    public JsonTree? Referenced(string reference)
        => Fragment(reference) is { } pointer ? _definitions.GetValueOrDefault(pointer) ?? JsonPointer.Find(_root, pointer) : null;

    /// <summary>A pattern that is no regular expression is a fault.</summary>
    public void CheckPattern(string pointer, string pattern)
    {
        if (!_patterns.Add(pattern))
        {
            return;
        }

        try
        {
            _ = new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException)
        {
            Refuse(pointer);
        }
    }

    /// <summary>What stands at the pointer would go unevaluated.</summary>
    public void Refuse(string pointer) => _faults.Add(pointer.Length == 0 ? "(the whole schema)" : pointer);

    private void Fill(LoadedSchema schema, JsonTree.Object tree, string pointer)
    {
        schema.Choice = ChoiceKeywords.Load(tree, pointer, this);
        if (schema.Choice is not null)
        {
            return;
        }

        foreach (var member in tree.Members)
        {
            var keyword = new Keyword(tree, JsonPointer.Member(pointer, member.Name), member.Name, member.Value);
            var isEvaluated = member.Name is "$schema" or "$comment" or "title" or "description" or "examples" or "default"
                || TypeKeywords.Load(schema, keyword, this)
                || ObjectKeywords.Load(schema, keyword, this)
                || LimitKeywords.Load(schema, keyword, this)
                || SchemaKeywords.Load(schema, keyword, this);
            if (!isEvaluated)
            {
                Refuse(keyword.Pointer);
            }
        }
    }

    private static string? Fragment(string reference)
        => reference is "#" ? "" : reference.StartsWith("#/", StringComparison.Ordinal) ? Uri.UnescapeDataString(reference[1..]) : null;
}
