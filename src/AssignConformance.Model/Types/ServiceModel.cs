using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AssignConformance.Model.Types;

/// <summary>What metadata alone declares of a version: a witness that no page has talked to.</summary>
/// <param name="Types">Its types and operations.</param>
/// <param name="Roots">Entity sets, as collections, and singletons, by the name that begins a path.</param>
public sealed record ServiceModel(TypeCatalogue Types, FrozenDictionary<string, TypeReference> Roots)
{
    private readonly ILookup<string, ActionDefinition> _boundByName = Types.Actions.Where(action => action.BindingType is not null).ToLookup(action => action.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The overloads of the action or function that a documented path ends in; none where it ends in none, or the metadata does not declare it.</summary>
    /// <param name="template">Below the version segment, with a leading slash; a query is passed over.</param>
    public ImmutableArray<ActionDefinition> OperationsAt(string template) => Resolve(template.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries))?.Operations ?? [];

    /// <summary>What a path leads to, or null where the metadata does not declare it.</summary>
    /// <param name="segments">Of a path template below the version segment: <c>users</c>, <c>{id}</c>, <c>messages</c>.</param>
    public ServicePath? Resolve(IEnumerable<string> segments)
    {
        ServicePath? reached = null;
        foreach (var segment in segments)
        {
            reached = reached is null ? Root(segment) : Next(reached, segment);
            if (reached is null)
            {
                return null;
            }
        }

        return reached;
    }

    private ServicePath? Root(string segment)
    {
        var (name, isKeyed) = Parts(segment);
        return Roots.TryGetValue(name, out var type) ? new ServicePath(isKeyed ? type with { IsCollection = false } : type, null, null) : null;
    }

    private ServicePath? Next(ServicePath reached, string segment)
    {
        if (reached.Type is not { } type || reached.Suffix is not null)
        {
            return null;
        }

        if (segment is "$ref" or "$count" or "$value")
        {
            return reached with { Suffix = segment };
        }

        // Without a key of its own a collection is left by an id or a placeholder; a bare word there is no declared path.
        var (name, isKeyed) = Parts(segment);
        var shortName = name[(name.LastIndexOf('.') + 1)..];
        return Cast(type, name) ?? Property(type, name, isKeyed) ?? Operation(type, shortName)
            ?? (type.IsCollection && !name.All(char.IsAsciiLetter) && !name.Contains('.', StringComparison.Ordinal) ? new ServicePath(type with { IsCollection = false }, null, null) : null);
    }

    private ServicePath? Cast(TypeReference type, string name)
        => name.Contains('.', StringComparison.Ordinal) && Types.Find(name) is TypeDefinition.Structured cast && Types.IsA(cast, type.Name)
            ? new ServicePath(type with { Name = cast.Name }, null, null)
            : null;

    /// <summary>A property of the type, or of one derived from it: paths leave casts out.</summary>
    private ServicePath? Property(TypeReference type, string name, bool isKeyed)
    {
        if (type.IsCollection || Types.Find(type.Name) is not TypeDefinition.Structured structured)
        {
            return null;
        }

        var property = Named(Types.SelfAndBases(structured), name) ?? Named(Types.ConcreteTypes(structured), name);
        return property is null ? null : new ServicePath(isKeyed ? property.Type with { IsCollection = false } : property.Type, null, null);
    }

    private static PropertyDefinition? Named(IEnumerable<TypeDefinition.Structured> types, string name)
        => types.SelectMany(each => each.Properties).FirstOrDefault(each => string.Equals(each.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>An action or function bound to the type or to a base of it, the nearest first.</summary>
    private ServicePath? Operation(TypeReference type, string name)
    {
        if (!_boundByName.Contains(name))
        {
            return null;
        }

        var bound = Types.Find(type.Name) is TypeDefinition.Structured structured ? Types.SelfAndBases(structured).Select(each => each.Name).ToList() : [type.Name];
        var operations = _boundByName[name]
            .Where(action => action.BindingType is { } binding && binding.IsCollection == type.IsCollection && bound.Contains(binding.Name))
            .OrderBy(action => bound.IndexOf(action.BindingType!.Name))
            .ToImmutableArray();
        return operations.IsEmpty ? null : new ServicePath(operations[0].ReturnType, type, null) { Operations = operations };
    }

    /// <summary>The name of a segment without a key or arguments in parentheses, and whether a key stood there.</summary>
    private static (string Name, bool IsKeyed) Parts(string segment)
    {
        var open = segment.IndexOf('(', StringComparison.Ordinal);
        return open <= 0 ? (segment, false) : (segment[..open], segment.EndsWith(')') && open < segment.Length - 2);
    }
}

/// <summary>What a path leads to.</summary>
/// <param name="Type">The type of what is there, or of what an action or function returns; null where it returns nothing.</param>
/// <param name="Binding">For an action or function: the type it was called on.</param>
/// <param name="Suffix"><c>$ref</c>, <c>$count</c> or <c>$value</c> at the end, or null.</param>
public sealed record ServicePath(TypeReference? Type, TypeReference? Binding, string? Suffix)
{
    /// <summary>The overloads of the action or function that the path ends in, bound to the nearest type first; none where it ends in none.</summary>
    public ImmutableArray<ActionDefinition> Operations { get; init; } = [];
}
