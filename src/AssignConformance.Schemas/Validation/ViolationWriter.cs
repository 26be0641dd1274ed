using System.Globalization;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace AssignConformance.Schemas.Validation;

/// <summary>Writes NJsonSchema's errors as violations with JSON Pointers and sentences.</summary>
internal sealed class ViolationWriter(DispatchingValidator validator, Dictionary<JToken, (string Pointer, JsonTree Value)> places)
{
    private const int LongestValue = 80;

    /// <summary>The violations of an error: those of its items where it only wraps them.</summary>
    public IEnumerable<SchemaViolation> Write(ValidationError error) => error switch
    {
        ChildSchemaValidationError
        {
            Kind: ValidationErrorKind.ArrayItemNotValid or ValidationErrorKind.AdditionalItemNotValid or ValidationErrorKind.AdditionalPropertiesNotValid,
        } wrapper => wrapper.Errors.Values.SelectMany(errors => errors).SelectMany(Write),
        _ => [Violation(error)],
    };

    /// <summary>The JSON Schema keyword that an error of that kind breaks.</summary>
    public static string KeywordOf(ValidationErrorKind kind) => kind switch
    {
        ValidationErrorKind.PropertyRequired => "required",
        ValidationErrorKind.NoAdditionalPropertiesAllowed => "additionalProperties",
        ValidationErrorKind.PatternMismatch => "pattern",
        ValidationErrorKind.NotInEnumeration => "enum",
        ValidationErrorKind.NumberTooSmall => "minimum",
        ValidationErrorKind.NumberTooBig or ValidationErrorKind.IntegerTooBig => "maximum",
        ValidationErrorKind.StringTooShort => "minLength",
        ValidationErrorKind.StringTooLong => "maxLength",
        ValidationErrorKind.TooFewItems => "minItems",
        ValidationErrorKind.TooManyItems => "maxItems",
        ValidationErrorKind.NotAnyOf => "anyOf",
        ValidationErrorKind.NotOneOf => "oneOf",
        ValidationErrorKind.ExcludedSchemaValidates => "not",
        _ => "type",
    };

    private SchemaViolation Violation(ValidationError error)
    {
        var (pointer, value) = places[validator.ValueOf(error)];
        var schema = error.Schema as LoadedSchema;
        var source = validator.SourceOf(error);
        var keyword = KeywordOf(error.Kind);
        if (keyword == "additionalProperties")
        {
            return new SchemaViolation(JsonPointer.Member(pointer, error.Property), keyword, $"{Quote(JsonPointer.Member(pointer, error.Property))} is not documented{Of(source)}", source);
        }

        if (keyword == "required")
        {
            var property = schema?.Properties.TryGetValue(error.Property, out var declared) == true ? declared.ActualSchema as LoadedSchema : null;
            return new SchemaViolation(pointer, keyword, $"{Subject(pointer)} lacks the property {Quote(error.Property)}{Of(property?.Source ?? source)}", property?.Source ?? source);
        }

        if (keyword == "type" && error.Kind == ValidationErrorKind.NoTypeValidates && value is JsonTree.String && error.Schema.Type.HasFlag(JsonObjectType.String))
        {
            keyword = "pattern";
        }

        var expected = error.Kind is ValidationErrorKind.NotInEnumeration or ValidationErrorKind.StringExpected && schema?.Choice is { } choice
            ? Types(choice, value)
            : Expected(keyword, error.Schema);
        if (keyword == "enum" && pointer.EndsWith("/@odata.type", StringComparison.Ordinal))
        {
            keyword = "@odata.type";
        }

        return new SchemaViolation(pointer, keyword, $"{Subject(pointer)} is {Show(value)}{expected}{Of(source)}", source);
    }

    private static string Expected(string keyword, JsonSchema schema) => keyword switch
    {
        "enum" => "; expected one of " + string.Join(", ", schema.Enumeration.Select(member => member is null ? "null" : Quote((string)member))),
        "pattern" => schema.Title is null ? $"; expected a text that matches {schema.Pattern}" : $"; expected the form of {schema.Title}",
        "minimum" or "maximum" when schema is { Minimum: not null, Maximum: not null }
            => string.Create(CultureInfo.InvariantCulture, $"; expected a number from {schema.Minimum} to {schema.Maximum}"),
        "minimum" => string.Create(CultureInfo.InvariantCulture, $"; expected a number not below {schema.Minimum}"),
        "maximum" => string.Create(CultureInfo.InvariantCulture, $"; expected a number not above {schema.Maximum}"),
        "minLength" => string.Create(CultureInfo.InvariantCulture, $"; expected at least {schema.MinLength} characters"),
        "maxLength" => string.Create(CultureInfo.InvariantCulture, $"; expected at most {schema.MaxLength} characters"),
        "minItems" => string.Create(CultureInfo.InvariantCulture, $"; expected at least {schema.MinItems} items"),
        "maxItems" => string.Create(CultureInfo.InvariantCulture, $"; expected at most {schema.MaxItems} items"),
        "anyOf" => ", which none of the admitted schemas accepts",
        "oneOf" => ", which not exactly one of the admitted schemas accepts",
        "not" => ", which is excluded",
        _ => "; expected " + string.Join(" or ", TypeWords(schema)),
    };

    private static string Types(TypeChoice choice, JsonTree value)
    {
        var isDeclared = value is JsonTree.String text && string.Equals(text.Value.TrimStart('#'), choice.DeclaredType, StringComparison.Ordinal);
        return (isDeclared ? ", which is abstract" : "")
            + "; expected one of "
            + string.Join(", ", choice.ByType.Keys.Where(name => name.StartsWith('#')).Select(Quote));
    }

    private static IEnumerable<string> TypeWords(JsonSchema schema)
    {
        if (schema is LoadedSchema { Choice: not null })
        {
            yield return "an object";
        }

        foreach (var (type, word) in Words)
        {
            if (schema.Type.HasFlag(type))
            {
                yield return word;
            }
        }

        if (schema is LoadedSchema { AdmitsNull: true })
        {
            yield return "null";
        }
    }

    private static readonly (JsonObjectType Type, string Word)[] Words =
    [
        (JsonObjectType.Object, "an object"), (JsonObjectType.Array, "an array"), (JsonObjectType.String, "a string"),
        (JsonObjectType.Number, "a number"), (JsonObjectType.Integer, "an integer"), (JsonObjectType.Boolean, "a boolean"), (JsonObjectType.Null, "null"),
    ];

    private static string Show(JsonTree value) => value switch
    {
        JsonTree.Object => "an object",
        JsonTree.Array => "an array",
        JsonTree.String text => Quote(text.Value),
        JsonTree.Number number => Shorten(number.Raw),
        JsonTree.Boolean boolean => boolean.Value ? "true" : "false",
        _ => "null",
    };

    private static string Subject(string pointer) => pointer.Length == 0 ? "the body" : Quote(pointer);

    private static string Of(string? source) => source is null ? "" : $" ({source})";

    private static string Quote(string text) => "\"" + Shorten(text) + "\"";

    private static string Shorten(string text) => text.Length <= LongestValue ? text : text[..LongestValue] + "…";
}
