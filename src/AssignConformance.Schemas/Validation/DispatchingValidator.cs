using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace AssignConformance.Schemas.Validation;

/// <summary>NJsonSchema's validator, choosing by <c>@odata.type</c> and remembering each error's value. For one validation.</summary>
internal sealed class DispatchingValidator : JsonSchemaValidator
{
    private readonly Dictionary<ValidationError, JToken> _values = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ValidationError, string?> _sources = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<JToken, Dictionary<LoadedSchema, ICollection<ValidationError>>> _untyped = new(ReferenceEqualityComparer.Instance);

    public DispatchingValidator()
        : base([])
    {
    }

    /// <summary>The value an error speaks of: for a missing or an unknown property, the object.</summary>
    public JToken ValueOf(ValidationError error) => _values[error];

    /// <summary>Where the broken constraint comes from, or null.</summary>
    public string? SourceOf(ValidationError error) => _sources.TryGetValue(error, out var source) ? source : (error.Schema as LoadedSchema)?.Source;

    protected override ICollection<ValidationError> Validate(
        JToken token, JsonSchema schema, SchemaType schemaType, string? propertyName, string propertyPath)
    {
        var loaded = (LoadedSchema)schema.ActualSchema;
        if (loaded.AdmitsNull && token.Type == JTokenType.Null)
        {
            return [];
        }

        if (loaded.Choice is { } choice)
        {
            return Chosen(token, loaded, choice, propertyName, propertyPath);
        }

        List<ValidationError>? found = null;
        var own = base.Validate(token, loaded, schemaType, propertyName, propertyPath);
        var hasWrongType = own.Any(error => IsTypeError(error) && !_values.ContainsKey(error) && !IsMistaken(error, token));
        foreach (var error in own)
        {
            // A value of the wrong JSON type is no member either: one fault, one error.
            if (IsMistaken(error, token) || (hasWrongType && error.Kind == ValidationErrorKind.NotInEnumeration && !_values.ContainsKey(error)))
            {
                continue;
            }

            _values.TryAdd(error, token);
            (found ??= []).Add(error);
        }

        foreach (var also in loaded.Also)
        {
            foreach (var error in Validate(token, also, schemaType, propertyName, propertyPath))
            {
                if (loaded.Source is not null && IsTypeError(error) && ReferenceEquals(_values[error], token))
                {
                    // The nearest source of a wrong JSON type is the property, not the type that it refers to.
                    _sources[error] = loaded.Source;
                }

                (found ??= []).Add(error);
            }
        }

        return found ?? (ICollection<ValidationError>)[];
    }

    private ICollection<ValidationError> Chosen(JToken token, LoadedSchema schema, TypeChoice choice, string? propertyName, string propertyPath)
    {
        if (token is not JObject @object)
        {
            return [New(ValidationErrorKind.ObjectExpected, token, schema, propertyName, propertyPath)];
        }

        var type = @object["@odata.type"];
        return type switch
        {
            null when choice.Untyped.Count == 0 => [New(ValidationErrorKind.PropertyRequired, token, schema, "@odata.type", propertyPath)],
            null => Untyped(@object, schema, choice, propertyName, propertyPath),
            JValue { Value: string name } when choice.ByType.TryGetValue(name, out var chosen)
                => Validate(token, chosen, SchemaType.JsonSchema, propertyName, propertyPath),
            JValue { Value: string } => [New(ValidationErrorKind.NotInEnumeration, type, schema, propertyName, propertyPath)],
            _ => [New(ValidationErrorKind.StringExpected, type, schema, propertyName, propertyPath)],
        };
    }

    /// <summary>The errors of the type that fits best, none where one fits. Remembered, for untyped objects nested in untyped objects would cost the power of their depth.</summary>
    private ICollection<ValidationError> Untyped(JObject @object, LoadedSchema schema, TypeChoice choice, string? propertyName, string propertyPath)
    {
        if (!_untyped.TryGetValue(@object, out var known))
        {
            _untyped.Add(@object, known = new Dictionary<LoadedSchema, ICollection<ValidationError>>(ReferenceEqualityComparer.Instance));
        }

        if (!known.TryGetValue(schema, out var best))
        {
            foreach (var candidate in choice.Untyped)
            {
                var errors = Validate(@object, candidate, SchemaType.JsonSchema, propertyName, propertyPath);
                best = best is null || errors.Count < best.Count ? errors : best;
                if (best.Count == 0)
                {
                    break;
                }
            }

            known.Add(schema, best ??= []);
        }

        return best;
    }

    private ValidationError New(ValidationErrorKind kind, JToken token, LoadedSchema schema, string? propertyName, string propertyPath)
    {
        var error = new ValidationError(kind, propertyName, propertyPath, token, schema);
        _values.Add(error, token);
        return error;
    }

    /// <summary>NJsonSchema takes an integer beyond <see cref="long"/> for no integer, and applies <c>required</c> to what is no object.</summary>
    private static bool IsMistaken(ValidationError error, JToken token) => error.Kind switch
    {
        ValidationErrorKind.IntegerExpected => JsonTokens.IsLargeInteger(token),
        ValidationErrorKind.PropertyRequired => token is not JObject,
        _ => false,
    };

    private static bool IsTypeError(ValidationError error) => ViolationWriter.KeywordOf(error.Kind) == "type";
}
