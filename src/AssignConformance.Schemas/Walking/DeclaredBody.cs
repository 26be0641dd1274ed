using System.Collections.Immutable;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Walking;

/// <summary>What a page declares a body to be: where a <see cref="TypedWalk"/> starts.</summary>
public abstract record DeclaredBody
{
    private DeclaredBody()
    {
    }

    /// <summary>Nothing is declared, or nothing that the catalogue knows.</summary>
    public sealed record Unknown : DeclaredBody;

    /// <summary>The members of the root object are an action's parameters.</summary>
    /// <param name="Types">The types of those parameters that could be resolved.</param>
    public sealed record Parameters(ImmutableDictionary<string, TypeReference> Types) : DeclaredBody;

    /// <summary>The root is an instance of a type or, for a collection, an object that holds the items under <c>value</c>.</summary>
    public sealed record Instance(TypeReference Type) : DeclaredBody;

    /// <summary>The body that a request must carry: an instance of <paramref name="requestType"/> where the catalogue knows it, else the rows of the page's table.</summary>
    /// <param name="parameters">The rows of the request body's table.</param>
    /// <param name="requestType">The short name of the type that the body represents, or null for an action's parameters.</param>
    /// <param name="link">What that name links to, as written, or null.</param>
    public static DeclaredBody OfRequest(ImmutableArray<BodyParameter> parameters, string? requestType, TypeCatalogue types, string? link = null)
    {
        if (requestType is not null && types.FindNamed(requestType, link) is TypeDefinition.Structured type)
        {
            return new Instance(new TypeReference(type.Name, IsCollection: false));
        }

        var resolved = ImmutableDictionary.CreateBuilder<string, TypeReference>(StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            if ((NumberOf(parameter) ?? Parameter(parameter, types)) is { } reference)
            {
                resolved[parameter.Name] = reference;
            }
        }

        return new Parameters(resolved.ToImmutable());
    }

    /// <summary>The body that a response must carry, by the link of the Response section.</summary>
    public static DeclaredBody OfResponse(TypeLink? type, TypeCatalogue types)
        => type is not null && types.FindNamed(type.Name, type.Link) is { } found ? new Instance(new TypeReference(found.Name, type.IsCollection)) : new Unknown();

    /// <summary>The type of a row, or null where its cell names none that is known.</summary>
    /// <param name="namespace">The page's, or null.</param>
    public static TypeReference? Parameter(BodyParameter parameter, TypeCatalogue types, string? @namespace = null)
    {
        var name = parameter.Primitive ?? (parameter.TypeName is null ? null : types.FindNamed(parameter.TypeName, parameter.Link, @namespace)?.Name);
        return name is null ? null : new TypeReference(name, parameter.IsCollection);
    }

    /// <summary>"number" says no more than that JSON has a number there.</summary>
    private static TypeReference? NumberOf(BodyParameter parameter)
        => parameter is { Primitive: null, TypeName: { } name } && name.ToUpperInvariant() is "NUMBER" or "NUMERIC" ? new TypeReference("Edm.Double", parameter.IsCollection) : null;
}
