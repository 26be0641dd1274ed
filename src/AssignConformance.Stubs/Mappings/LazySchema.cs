using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Schemas.Validation;

namespace AssignConformance.Stubs.Mappings;

/// <summary>A mapping's JSON schema, built when a request needs it, and kept while others do.</summary>
/// <param name="schema">The schema.</param>
/// <param name="place">Where the schema stands, for messages.</param>
public sealed class LazySchema(JsonTree schema, SourceSpan place)
{
    private static readonly RecentValidators<LazySchema> s_validators = new();

    /// <summary>Where a body breaks the schema; none where it conforms.</summary>
    /// <exception cref="SchemaUnusableException">The schema can't be built.</exception>
    public ImmutableArray<SchemaViolation> Validate(JsonTree body)
    {
        try
        {
            return s_validators.Get(this, schema.End.Offset - schema.Start.Offset, () => BodyValidator.FromSchema(schema)).Validate(body);
        }
        catch (SchemaException exception)
        {
            throw new SchemaUnusableException($"{place}: the schema can't be used: {exception.Message}", exception);
        }
    }
}

/// <summary>A mapping's schema can't be built; the message says where it stands and why.</summary>
public sealed class SchemaUnusableException(string message, Exception cause) : Exception(message, cause);
