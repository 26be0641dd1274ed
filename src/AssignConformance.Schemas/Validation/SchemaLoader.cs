using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AssignConformance.Model.Json;
using NJsonSchema;

namespace AssignConformance.Schemas.Validation;

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
    private LoadedSchema At(string pointer, JsonTree tree, string? source)
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

    private void Fill(LoadedSchema schema, JsonTree.Object tree, string pointer)
    {
        if (ChoiceForm.Of(tree) is { } choice)
        {
            schema.Choice = Choice(pointer, choice);
            return;
        }

        foreach (var member in tree.Members)
        {
            Keyword(schema, tree, JsonPointer.Member(pointer, member.Name), member);
        }
    }

    private TypeChoice Choice(string pointer, ChoiceForm form)
    {
        var byType = new OrderedDictionary<string, LoadedSchema>(StringComparer.Ordinal);
        foreach (var (type, reference) in form.Typed)
        {
            byType[type] = Follow(pointer, reference);
        }

        foreach (var reference in form.TypedReferences)
        {
            var schema = Follow(pointer, reference);
            var properties = (Target(Fragment(reference) ?? "") as JsonTree.Object)?.Find("properties")?.Value as JsonTree.Object;
            if (properties is null || ChoiceForm.EnumOf(properties) is not { } values)
            {
                Refuse(pointer + "/oneOf (" + reference + " lists no @odata.type)");
                continue;
            }

            foreach (var value in values)
            {
                byType[value] = schema;
            }
        }

        var name = JsonPointer.Tokens(pointer).LastOrDefault() ?? "";
        return new TypeChoice(Derivation.DefinitionNames.TypeOf(name), byType, [.. form.Untyped.Select(reference => Follow(pointer, reference))]);
    }

    private void Keyword(LoadedSchema schema, JsonTree.Object parent, string pointer, JsonMember member)
    {
        switch (member.Name, member.Value)
        {
            case ("$schema" or "$comment" or "title" or "description" or "examples" or "default", _):
                break;
            case ("definitions", JsonTree.Object definitions):
                foreach (var definition in definitions.Members)
                {
                    At(JsonPointer.Member(pointer, definition.Name), definition.Value, source: null);
                }

                break;
            case ("$ref", JsonTree.String reference) when parent.Members.All(other => other.Name is "$ref" or "description" or "title" or "$comment"):
                schema.Also.Add(Follow(pointer, reference.Value));
                break;
            case ("type", _):
                Type(schema, pointer, parent, member.Value);
                break;
            case ("enum", JsonTree.Array { Items.Length: > 0 } values):
                Enumeration(schema, pointer, values);
                break;
            case ("properties", JsonTree.Object properties):
                foreach (var property in properties.Members)
                {
                    schema.Properties[property.Name] = Property(JsonPointer.Member(pointer, property.Name), property.Value, schema.Source);
                }

                break;
            case ("patternProperties", JsonTree.Object patterns):
                foreach (var property in patterns.Members)
                {
                    var propertyPointer = JsonPointer.Member(pointer, property.Name);
                    CheckPattern(propertyPointer, property.Name);
                    schema.PatternProperties[property.Name] = Property(propertyPointer, property.Value, schema.Source);
                }

                break;
            case ("additionalProperties", JsonTree.Boolean admitted):
                schema.AllowAdditionalProperties = admitted.Value;
                break;
            case ("additionalProperties", JsonTree.Object):
                schema.AdditionalPropertiesSchema = At(pointer, member.Value, schema.Source);
                break;
            case ("required", JsonTree.Array names) when names.Items.All(name => name is JsonTree.String):
                foreach (var name in names.Items.Cast<JsonTree.String>())
                {
                    schema.RequiredProperties.Add(name.Value);
                }

                break;
            case ("items", JsonTree.Object):
                schema.Item = At(pointer, member.Value, schema.Source);
                break;
            case ("allOf", JsonTree.Array all):
                schema.Also.AddRange(Branches(pointer, all, schema.Source));
                break;
            case ("oneOf", JsonTree.Array { Items: [JsonTree.Object { Members: [{ Name: "type", Value: JsonTree.String { Value: "null" } }] }, JsonTree.Object] } either):
                // Null or another schema: the commonest oneOf, whose errors would hide the other schema's.
                schema.Also.Add(NullOr(At(JsonPointer.Item(pointer, 1), either.Items[1], schema.Source), schema.Source));
                break;
            case ("oneOf", JsonTree.Array one):
                Branches(pointer, one, schema.Source).ForEach(schema.OneOf.Add);
                break;
            case ("anyOf", JsonTree.Array any):
                Branches(pointer, any, schema.Source).ForEach(schema.AnyOf.Add);
                break;
            case ("not", JsonTree.Object):
                schema.Not = At(pointer, member.Value, schema.Source);
                break;
            case ("pattern", JsonTree.String pattern):
                CheckPattern(pointer, pattern.Value);
                schema.Pattern = pattern.Value;
                break;
            case ("minimum", JsonTree.Number number) when Decimal(number) is { } minimum:
                schema.Minimum = minimum;
                break;
            case ("maximum", JsonTree.Number number) when Decimal(number) is { } maximum:
                schema.Maximum = maximum;
                break;
            case ("minLength", JsonTree.Number number) when Count(number) is { } minimum:
                schema.MinLength = minimum;
                break;
            case ("maxLength", JsonTree.Number number) when Count(number) is { } maximum:
                schema.MaxLength = maximum;
                break;
            case ("minItems", JsonTree.Number number) when Count(number) is { } minimum:
                schema.MinItems = minimum;
                break;
            case ("maxItems", JsonTree.Number number) when Count(number) is > 0 and var maximum:
                schema.MaxItems = maximum;
                break;
            default:
                Refuse(pointer);
                break;
        }
    }

    private void Type(LoadedSchema schema, string pointer, JsonTree.Object parent, JsonTree value)
    {
        var names = value switch
        {
            JsonTree.String one => [one],
            JsonTree.Array { Items.Length: > 0 } many => many.Items,
            _ => ImmutableArray<JsonTree>.Empty,
        };
        var type = JsonObjectType.None;
        foreach (var name in names)
        {
            type |= name is JsonTree.String text ? TypeOf(text.Value) : JsonObjectType.None;
        }

        if (type == JsonObjectType.None || names.Any(name => name is not JsonTree.String text || TypeOf(text.Value) == JsonObjectType.None))
        {
            Refuse(pointer);
        }

        // NJsonSchema admits null beside any enumeration, which by the specification must list it.
        if (parent.Find("enum")?.Value is JsonTree.Array values && !values.Items.Any(item => item is JsonTree.Null))
        {
            type = type == JsonObjectType.Null ? type : type & ~JsonObjectType.Null;
        }

        // With null apart, a wrong value is told by the other type alone.
        schema.AdmitsNull = type != JsonObjectType.Null && type.HasFlag(JsonObjectType.Null)
            && !parent.Members.Any(member => member.Name is "oneOf" or "anyOf" or "allOf" or "not");
        schema.Type = schema.AdmitsNull ? type & ~JsonObjectType.Null : type;
    }

    private static JsonObjectType TypeOf(string name) => name switch
    {
        "object" => JsonObjectType.Object,
        "array" => JsonObjectType.Array,
        "string" => JsonObjectType.String,
        "number" => JsonObjectType.Number,
        "integer" => JsonObjectType.Integer,
        "boolean" => JsonObjectType.Boolean,
        "null" => JsonObjectType.Null,
        _ => JsonObjectType.None,
    };

    /// <summary>NJsonSchema compares members as texts, which is exact for strings and null only.</summary>
    private void Enumeration(LoadedSchema schema, string pointer, JsonTree.Array values)
    {
        foreach (var (index, value) in values.Items.Index())
        {
            switch (value)
            {
                case JsonTree.String text:
                    schema.Enumeration.Add(text.Value);
                    break;
                case JsonTree.Null:
                    schema.Enumeration.Add(null);
                    break;
                default:
                    Refuse(JsonPointer.Item(pointer, index));
                    break;
            }
        }
    }

    private JsonSchemaProperty Property(string pointer, JsonTree tree, string? source) => new() { Reference = At(pointer, tree, source) };

    private List<LoadedSchema> Branches(string pointer, JsonTree.Array branches, string? source)
    {
        if (branches.Items.IsEmpty)
        {
            Refuse(pointer);
        }

        return [.. branches.Items.Select((branch, index) => At(JsonPointer.Item(pointer, index), branch, source))];
    }

    private static LoadedSchema NullOr(LoadedSchema other, string? source)
    {
        var schema = new LoadedSchema { AdmitsNull = true, Source = source };
        schema.Also.Add(other);
        return schema;
    }

    private LoadedSchema Follow(string pointer, string reference)
    {
        if (Fragment(reference) is { } target && Target(target) is { } tree)
        {
            return At(target, tree, source: null);
        }

        Refuse($"{pointer} ({reference} is not in the schema)");
        return new LoadedSchema();
    }

    private JsonTree? Target(string pointer) => _definitions.TryGetValue(pointer, out var definition) ? definition : JsonPointer.Find(_root, pointer);

    private static string? Fragment(string reference)
        => reference is "#" ? "" : reference.StartsWith("#/", StringComparison.Ordinal) ? Uri.UnescapeDataString(reference[1..]) : null;

    private void CheckPattern(string pointer, string pattern)
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

    private static decimal? Decimal(JsonTree.Number number)
        => decimal.TryParse(number.Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static int? Count(JsonTree.Number number)
        => int.TryParse(number.Raw, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private void Refuse(string pointer) => _faults.Add(pointer.Length == 0 ? "(the whole schema)" : pointer);
}
