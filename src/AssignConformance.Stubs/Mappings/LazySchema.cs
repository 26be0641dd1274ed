using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;

namespace AssignConformance.Stubs.Mappings;

/// <summary>A mapping's JSON schema, built when a request first needs it.</summary>
/// <param name="text">The schema.</param>
/// <param name="place">Where the schema stands, for messages.</param>
/// <param name="build">Builds a validator; may throw on a schema that it can't use.</param>
public sealed class LazySchema(string text, SourceSpan place, Func<string, IBodySchema> build)
{
    private readonly Lazy<IBodySchema> _schema = new(() => build(text));

    /// <summary>Where a body breaks the schema; none where it conforms.</summary>
    /// <exception cref="SchemaUnusableException">The schema can't be built.</exception>
    public ImmutableArray<SchemaViolation> Validate(JsonTree body) => Build().Validate(body);

    private IBodySchema Build()
    {
        try
        {
            return _schema.Value;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new SchemaUnusableException($"{place}: the schema can't be used: {exception.Message}", exception);
        }
    }
}

/// <summary>Validates a body.</summary>
public interface IBodySchema
{
    ImmutableArray<SchemaViolation> Validate(JsonTree root);
}

/// <summary>A mapping's schema can't be built; the message says where it stands and why.</summary>
public sealed class SchemaUnusableException(string message, Exception cause) : Exception(message, cause);
