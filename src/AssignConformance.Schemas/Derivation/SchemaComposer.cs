using System.Text.Json.Nodes;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Derivation;

/// <summary>Composes the JSON schema of a body: a flat definition a concrete type, and a choice by <c>@odata.type</c> at each base.</summary>
internal sealed class SchemaComposer
{
    private const string Discriminator = "@odata.type";

    /// <summary>Names of annotations and control information, on an object or on a member of it. Source: OData JSON Format 4.01 §4.6 and §20.</summary>
    private const string Annotations = @"@(odata|microsoft\.graph)\.";

    /// <summary>A relationship to a type of which more concrete types are derived than this admits any object.</summary>
    private const int WidestRelationship = 100;

    private readonly TypeCatalogue _types;
    private readonly SchemaOptions _options;
    private readonly SortedDictionary<string, JsonObject?> _definitions = new(StringComparer.Ordinal);
    private readonly Queue<(string Definition, Func<JsonObject> Compose)> _waiting = new();

    private SchemaComposer(TypeCatalogue types, SchemaOptions options) => (_types, _options) = (types, options);

    /// <summary>Composes the schema; same shape, types and options, same schema.</summary>
    /// <param name="shape">What the body is.</param>
    /// <param name="title">What the exported schema is of.</param>
    /// <param name="types">Types of the operation's version.</param>
    /// <param name="options">Form and strictness.</param>
    public static JsonObject Compose(BodyShape shape, string title, TypeCatalogue types, SchemaOptions options)
    {
        var composer = new SchemaComposer(types, options);
        var root = new JsonObject();
        if (!options.IsMapping)
        {
            root["title"] = title;
        }

        foreach (var (keyword, value) in composer.Root(shape).ToList())
        {
            root[keyword] = value?.DeepClone();
        }

        SchemaParts.Require(root, shape.Required);

        while (composer._waiting.TryDequeue(out var next))
        {
            composer._definitions[next.Definition] = next.Compose();
        }

        if (composer._definitions.Count > 0)
        {
            root["definitions"] = new JsonObject(composer._definitions.Select(definition => KeyValuePair.Create(definition.Key, (JsonNode?)definition.Value)));
        }

        return root;
    }

    private JsonObject Root(BodyShape shape) => shape switch
    {
        // A root that is itself a $ref is more than some validators can load.
        BodyShape.Typed typed when Item(typed.Type.Name) is var item => item.ContainsKey("$ref") ? new JsonObject { ["allOf"] = new JsonArray(item) } : item,
        BodyShape.Members members => Object([], members.Properties, isOpen: false, members.Source),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private JsonObject Object(JsonObject first, IEnumerable<PropertyDefinition> properties, bool isOpen, Provenance? source)
    {
        var schema = SchemaParts.Described(source);
        schema["type"] = "object";
        var members = first;
        var required = new JsonArray();
        foreach (var property in properties)
        {
            members[property.Name] = Property(property);
            if (_options.RequiresDocumented && property.IsPromised)
            {
                required.Add(property.Name);
            }
        }

        schema["properties"] = members;
        if (required.Count > 0)
        {
            schema["required"] = required;
        }

        if (!_options.AdmitsUnknown && !isOpen)
        {
            schema["patternProperties"] = new JsonObject { [Annotations] = new JsonObject() };
            schema["additionalProperties"] = false;
        }

        return schema;
    }

    private JsonObject Property(PropertyDefinition property)
    {
        var item = property.IsNavigation && !IsFollowed(property) ? new JsonObject { ["type"] = "object" } : Item(property.Type.Name);
        var isOrNull = property.Type.IsCollection ? property.IsNullable == true : property.IsNullable != false;
        var value = property.Type.IsCollection ? new JsonObject { ["type"] = "array", ["items"] = item } : item;
        value = isOrNull ? SchemaParts.OrNull(value) : value;
        var schema = SchemaParts.Described(property.Sources[0]);
        if (schema.Count > 0 && value.ContainsKey("$ref"))
        {
            // Beside a $ref, draft-07 passes over everything.
            schema["allOf"] = new JsonArray(value);
            return schema;
        }

        foreach (var (keyword, node) in value)
        {
            schema[keyword] = node?.DeepClone();
        }

        return schema;
    }

    /// <summary>What relationships lead to is most of the model: they are followed only where the page shows or tables them, and not to what may be nearly anything (<c>entity</c>).</summary>
    private bool IsFollowed(PropertyDefinition property)
        => _options.Relationships.Contains(property.Name)
            && !(_types.Find(property.Type.Name) is TypeDefinition.Structured type && _types.ConcreteTypes(type).Length > WidestRelationship);

    /// <summary>The schema of one value of a type; types that no source describes admit anything.</summary>
    private JsonObject Item(string typeName)
    {
        if (typeName.StartsWith("Edm.", StringComparison.Ordinal))
        {
            var schema = EdmSchema.Of(typeName);
            if (schema.ContainsKey("pattern"))
            {
                schema["title"] = typeName;
            }

            return schema;
        }

        if (typeName == TypeReference.AnyJson)
        {
            return [];
        }

        return _types.Find(typeName) switch
        {
            TypeDefinition.Enumeration type => Reference(type.Name, () => SchemaParts.Enumeration(type)),
            TypeDefinition.Structured type => Structured(type),
            _ => [],
        };
    }

    private JsonObject Structured(TypeDefinition.Structured type)
    {
        var concrete = _types.ConcreteTypes(type);
        return concrete switch
        {
            // An object of it is of a derived type that nobody describes: it has what the base has, and more.
            [] => Reference(type.Name, () => Object([], _types.AllProperties(type), isOpen: true, type.Sources[0])),
            [var only] when ReferenceEquals(only, type) => Flat(type),
            _ => Reference(type.IsAbstract ? type.Name : DefinitionNames.WithDerived(type.Name), () => Choice(type, [.. concrete])),
        };
    }

    private JsonObject Flat(TypeDefinition.Structured type) => Reference(type.Name, () => Object(
        new JsonObject { [Discriminator] = new JsonObject { ["type"] = "string", ["enum"] = SchemaParts.Names(type) } },
        _types.AllProperties(type),
        _types.SelfAndBases(type).Any(each => each.IsOpen),
        type.Sources[0]));

    private JsonObject Choice(TypeDefinition.Structured declared, IReadOnlyList<TypeDefinition.Structured> concrete)
    {
        // Whoever sends an object must say of which type it is where the declared one can't be (OData JSON Format 4.01 §4.6.3).
        var mustName = declared.IsAbstract && !_options.AdmitsUnknown;
        var untyped = mustName ? [] : declared.IsAbstract ? concrete : [declared];
        var schema = SchemaParts.Described(declared.Sources[0]);
        if (mustName)
        {
            schema["required"] = new JsonArray(Discriminator);
        }

        if (!_options.IsMapping && mustName)
        {
            schema["type"] = "object";
            schema["oneOf"] = Flats(concrete);
            return schema;
        }

        if (!_options.IsMapping)
        {
            // The type keeps NJsonSchema from taking a branch with a single $ref for that $ref alone.
            schema["oneOf"] = new JsonArray(
                new JsonObject { ["type"] = "object", ["required"] = new JsonArray(Discriminator), ["oneOf"] = Flats(concrete) },
                new JsonObject { ["type"] = "object", ["not"] = new JsonObject { ["required"] = new JsonArray(Discriminator) }, ["anyOf"] = Flats(untyped) });
            return schema;
        }

        var branches = concrete.Select(JsonNode (type) => new JsonObject
        {
            ["if"] = new JsonObject { ["properties"] = new JsonObject { [Discriminator] = new JsonObject { ["enum"] = SchemaParts.Names(type) } }, ["required"] = new JsonArray(Discriminator) },
            ["then"] = Flat(type),
        });
        var otherwise = new JsonObject
        {
            ["if"] = new JsonObject { ["required"] = new JsonArray(Discriminator) },
            ["else"] = new JsonObject { ["anyOf"] = Flats(untyped) },
        };
        schema["type"] = "object";
        schema["properties"] = new JsonObject { [Discriminator] = new JsonObject { ["enum"] = SchemaParts.Names([.. concrete]) } };
        schema["allOf"] = new JsonArray([.. branches, .. mustName ? [] : new JsonNode[] { otherwise }]);
        return schema;
    }

    private JsonArray Flats(IEnumerable<TypeDefinition.Structured> types) => new([.. types.Select(Flat)]);

    /// <summary>A <c>$ref</c> to a definition, which is composed later: types may refer to themselves, and to thousands of others.</summary>
    private JsonObject Reference(string definition, Func<JsonObject> compose)
    {
        if (_definitions.TryAdd(definition, null))
        {
            _waiting.Enqueue((definition, compose));
        }

        // A page may call a type "a/b": the fragment of a URI that holds a JSON Pointer (RFC 6901 §6).
        return new JsonObject { ["$ref"] = "#" + Uri.EscapeDataString(JsonPointer.Member("/definitions", definition)).Replace("%2F", "/", StringComparison.Ordinal) };
    }
}
