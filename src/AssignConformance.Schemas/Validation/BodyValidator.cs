using System.Collections.Immutable;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Schemas.Validation.Loading;

namespace AssignConformance.Schemas.Validation;

/// <summary>Judges bodies by a schema, of the exported form or as a mapping carries it. Thread-safe; made once a schema.</summary>
public sealed class BodyValidator
{
    private readonly LoadedSchema _schema;

    private BodyValidator(LoadedSchema schema) => _schema = schema;

    /// <summary>Reads a schema. A choice by <c>@odata.type</c>, in either form, costs one look-up instead of trying every branch.</summary>
    /// <exception cref="SchemaException">The text is not JSON, or uses a keyword that would go unevaluated; the message names each by JSON Pointer.</exception>
    public static BodyValidator FromSchema(string schemaJson)
    {
        var reading = JsonText.Read(schemaJson);
        return reading.Root is null
            ? throw new SchemaException($"the schema is not JSON at line {reading.Fault!.Position.Line}, column {reading.Fault.Position.Column}: {reading.Fault.Message}")
            : FromSchema(reading.Root);
    }

    /// <summary>As <see cref="FromSchema(string)"/>, from a schema that was read already.</summary>
    /// <exception cref="SchemaException">It uses a keyword that would go unevaluated.</exception>
    public static BodyValidator FromSchema(JsonTree schema) => new(SchemaLoader.Load(schema));

    /// <summary>Every place where the body breaks the schema, in the body's order, what an object lacks at its end; none where it conforms. Never throws, whatever the body.</summary>
    public ImmutableArray<SchemaViolation> Validate(JsonTree root)
    {
        var token = JsonTokens.Of(root);
        var validator = new DispatchingValidator();
        var errors = validator.Validate(token, _schema);
        if (errors.Count == 0)
        {
            return [];
        }

        var places = JsonTokens.Locate(token, root);
        var writer = new ViolationWriter(validator, places);
        return
        [
            .. errors.SelectMany(writer.Write)
                .Distinct()
                .OrderBy(violation => Noticed(violation, root))
                .ThenBy(violation => violation.Keyword, StringComparer.Ordinal)
                .ThenBy(violation => violation.Message, StringComparer.Ordinal),
        ];
    }

    /// <summary>Where a reader from the front notices it: that a property is missing only at the object's end.</summary>
    private static int Noticed(SchemaViolation violation, JsonTree root)
        => JsonPointer.Find(root, violation.Pointer) is not { } value ? 0 : violation.Keyword == "required" ? value.End.Offset : value.Start.Offset;
}
