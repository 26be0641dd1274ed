using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AssignConformance.Model.Types;

/// <summary>The types of one version, merged from every source.</summary>
public sealed class TypeCatalogue
{
    /// <summary>The namespace of a type that a page names without one.</summary>
    private const string DefaultNamespace = "microsoft.graph";

    private readonly FrozenDictionary<string, TypeDefinition> _byName;
    private readonly FrozenDictionary<string, ImmutableArray<TypeDefinition>> _byShortName;
    private readonly FrozenDictionary<string, ImmutableArray<TypeDefinition.Structured>> _derived;
    private readonly Lazy<FrozenDictionary<string, ImmutableArray<TypeDefinition>>> _byLooseName;

    /// <param name="version">The version the types belong to.</param>
    /// <param name="types">One definition a qualified name.</param>
    /// <param name="actions">Actions and functions that metadata declares.</param>
    /// <param name="isClosed">Metadata was given: a name that it does not declare does not exist in the service.</param>
    public TypeCatalogue(string version, IEnumerable<TypeDefinition> types, ImmutableArray<ActionDefinition> actions, bool isClosed)
    {
        Version = version;
        Actions = actions;
        IsClosed = isClosed;
        _byName = types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        _byShortName = Ordered(_byName.Values.GroupBy(type => type.ShortName, StringComparer.Ordinal));
        _derived = Ordered(_byName.Values.OfType<TypeDefinition.Structured>()
            .Where(type => type.BaseType is not null && (Declares(type) || Find(type.BaseType) is not { } @base || !Declares(@base)))
            .GroupBy(type => type.BaseType!, StringComparer.Ordinal));
        _byLooseName = new(() => Types.GroupBy(type => type.ShortName, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(
            group => group.Key,
            group => group.OrderBy(type => Namespace(type) != DefaultNamespace).ToImmutableArray(),
            StringComparer.OrdinalIgnoreCase));
    }

    public string Version { get; }

    public ImmutableArray<ActionDefinition> Actions { get; }

    public bool IsClosed { get; }

    /// <summary>The type that each resource page describes: page name in lower case, qualified type name.</summary>
    public FrozenDictionary<string, string> TypesByPage { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What metadata alone declares of the version; null where none was given.</summary>
    public ServiceModel? Metadata { get; init; }

    /// <summary>Where the sources disagree, in ordinal order of type and property.</summary>
    public ImmutableArray<TypeConflict> Conflicts { get; init; } = [];

    /// <summary>True where metadata declares the type, or no metadata was given. A type that only pages describe has their properties, but no declared type is known to have it among its derived ones.</summary>
    public bool Declares(TypeDefinition type) => !IsClosed || type.Sources.Any(source => source.Kind == ProvenanceKind.Metadata);

    /// <summary>All types in ordinal order of their names.</summary>
    public IEnumerable<TypeDefinition> Types => _byName.Values.OrderBy(type => type.Name, StringComparer.Ordinal);

    /// <summary>The type of that qualified name (a leading <c>#</c> is passed over), or null.</summary>
    public TypeDefinition? Find(string qualifiedName) => _byName.GetValueOrDefault(qualifiedName.TrimStart('#'));

    /// <summary>The type that a page calls by its short name: in <c>microsoft.graph</c> if there, else the first in ordinal order; null where none.</summary>
    public TypeDefinition? FindShort(string shortName)
        => Find($"{DefaultNamespace}.{shortName}") ?? (_byShortName.TryGetValue(shortName, out var found) ? found[0] : null);

    /// <summary>The type that a page calls by that name and links to that target: the linked page's type where its name has the text among its words
    /// ("message" for <c>chatMessage</c>) or the text is no type's name.</summary>
    /// <param name="name">A short or qualified name; letters' case may differ.</param>
    /// <param name="link">The link as written, or null.</param>
    /// <param name="namespace">The namespace that the page speaks of: a type in it comes before namesakes elsewhere. Null where the page names none.</param>
    public TypeDefinition? FindNamed(string name, string? link, string? @namespace = null)
    {
        var bare = name.Trim().TrimStart('#');
        var shortName = bare[(bare.LastIndexOf('.') + 1)..];
        var linked = link is null ? null : FindByPage(link);
        return linked is not null && HasWords(linked.ShortName, shortName)
            ? linked
            : Find(bare) ?? Find($"{@namespace}.{shortName}") ?? FindShort(shortName) ?? Loose(shortName).FirstOrDefault() ?? linked;
    }

    /// <summary>
    /// The type of the resource page that a link names (<c>../resources/x.md#y</c>): as the page says or, where that page was not read, as the last
    /// part of its name does, in the namespace that another part of it names (<c>callrecords-session.md</c>) or else as
    /// <see cref="FindShort"/> chooses; null where neither is known.
    /// </summary>
    public TypeDefinition? FindByPage(string link)
    {
        var path = link.Split('#', '?')[0];
        var page = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        page = (page.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? page[..^3] : page).ToLowerInvariant();
        if (TypesByPage.TryGetValue(page, out var name))
        {
            return Find(name);
        }

        var parts = page.Split('-');
        var candidates = Loose(parts[^1]);
        return candidates.FirstOrDefault(type => parts.SkipLast(1).Contains(Namespace(type).Split('.')[^1], StringComparer.OrdinalIgnoreCase)) ?? candidates.FirstOrDefault();
    }

    /// <summary>True where the words of <paramref name="text"/> stand among those of the camel-case name: from the start of one word to the end of one.</summary>
    private static bool HasWords(string name, string text)
    {
        for (var at = name.IndexOf(text, StringComparison.OrdinalIgnoreCase); text.Length > 0 && at >= 0; at = name.IndexOf(text, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (IsBoundary(name, at) && IsBoundary(name, at + text.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBoundary(string name, int at) => at == 0 || at == name.Length || char.IsAsciiLetterUpper(name[at]);

    /// <summary>Types that name this one as their base, in ordinal order.</summary>
    public ImmutableArray<TypeDefinition.Structured> DirectlyDerived(string qualifiedName)
        => _derived.TryGetValue(qualifiedName, out var derived) ? derived : [];

    /// <summary>The type itself and everything derived from it, however far, that is not abstract; in ordinal order.</summary>
    public ImmutableArray<TypeDefinition.Structured> ConcreteTypes(TypeDefinition.Structured type)
        => [.. Descendants(type).Where(each => !each.IsAbstract).OrderBy(each => each.Name, StringComparer.Ordinal)];

    /// <summary>The type and its bases, nearest first. A base that is not known ends the list, a cycle too.</summary>
    public IEnumerable<TypeDefinition.Structured> SelfAndBases(TypeDefinition.Structured type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (TypeDefinition.Structured? current = type; current is not null && seen.Add(current.Name);
             current = current.BaseType is null ? null : Find(current.BaseType) as TypeDefinition.Structured)
        {
            yield return current;
        }
    }

    /// <summary>All properties, those of the outermost base first; a property declared again replaces its base's.</summary>
    public ImmutableArray<PropertyDefinition> AllProperties(TypeDefinition.Structured type)
    {
        var properties = new OrderedDictionary<string, PropertyDefinition>(StringComparer.Ordinal);
        foreach (var property in SelfAndBases(type).Reverse().SelectMany(each => each.Properties))
        {
            properties[property.Name] = property;
        }

        return [.. properties.Values];
    }

    /// <summary>True where <paramref name="type"/> is <paramref name="ancestor"/> or derived from it.</summary>
    public bool IsA(TypeDefinition.Structured type, string ancestor)
        => SelfAndBases(type).Any(each => string.Equals(each.Name, ancestor, StringComparison.Ordinal));

    private IEnumerable<TypeDefinition.Structured> Descendants(TypeDefinition.Structured type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<TypeDefinition.Structured>([type]);
        while (waiting.TryPop(out var current))
        {
            if (seen.Add(current.Name))
            {
                yield return current;
                foreach (var derived in DirectlyDerived(current.Name))
                {
                    waiting.Push(derived);
                }
            }
        }
    }

    /// <summary>The types of that short name, letters' case aside: of the default namespace first, then in ordinal order.</summary>
    private ImmutableArray<TypeDefinition> Loose(string shortName) => _byLooseName.Value.TryGetValue(shortName, out var found) ? found : [];

    private static string Namespace(TypeDefinition type) => type.Name[..Math.Max(0, type.Name.LastIndexOf('.'))];

    private static FrozenDictionary<string, ImmutableArray<T>> Ordered<T>(IEnumerable<IGrouping<string, T>> groups)
        where T : TypeDefinition
        => groups.ToFrozenDictionary(
            group => group.Key,
            group => group.OrderBy(type => type.Name, StringComparer.Ordinal).ToImmutableArray(),
            StringComparer.Ordinal);
}
