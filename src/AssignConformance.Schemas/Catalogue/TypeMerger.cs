using System.Collections.Immutable;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Catalogue;

/// <summary>Makes one definition a type of what many sources say of it, most trusted first, and notes where they disagree.</summary>
internal sealed class TypeMerger
{
    private readonly ImmutableArray<TypeConflict>.Builder _conflicts = ImmutableArray.CreateBuilder<TypeConflict>();
    private readonly ILookup<string, TypeDefinition> _statements;
    private readonly Dictionary<string, TypeDefinition> _merged;
    private readonly HashSet<string> _completed = new(StringComparer.Ordinal);

    private TypeMerger(IEnumerable<TypeDefinition> statements)
    {
        _statements = statements.ToLookup(type => type.Name, StringComparer.Ordinal);
        _merged = _statements.ToDictionary(group => group.Key, Merge, StringComparer.Ordinal);
    }

    /// <summary>Merges the statements.</summary>
    /// <param name="statements">Definitions, each of one source, the most trusted first; several of one name are the rule.</param>
    public static (IReadOnlyCollection<TypeDefinition> Types, ImmutableArray<TypeConflict> Conflicts) Merge(IEnumerable<TypeDefinition> statements)
    {
        var merger = new TypeMerger(statements);
        foreach (var name in merger._merged.Keys.Order(StringComparer.Ordinal).ToList())
        {
            merger.Complete(name);
        }

        return (merger._merged.Values,
        [
            .. merger._conflicts
                .OrderBy(conflict => conflict.Type, StringComparer.Ordinal)
                .ThenBy(conflict => conflict.Property, StringComparer.Ordinal)
                .ThenBy(conflict => conflict.Fact),
        ]);
    }

    private TypeDefinition Merge(IGrouping<string, TypeDefinition> statements)
    {
        var all = statements.ToList();

        // What a type is, metadata knows best: pages call an enumeration a type at times.
        var leading = all.Find(IsDeclared) ?? all[0];
        var same = all.Where(each => each.GetType() == leading.GetType()).ToList();
        if (same.Count < all.Count)
        {
            Note(leading.Name, null, DisputedFact.Kind, [.. all.Select(each => new TypeClaim(each is TypeDefinition.Enumeration ? "enumeration" : "structured", each.Sources[0]))]);
        }

        return leading is TypeDefinition.Enumeration
            ? Enumeration([.. same.Cast<TypeDefinition.Enumeration>()])
            : Structured([.. same.Cast<TypeDefinition.Structured>()]);
    }

    private TypeDefinition.Enumeration Enumeration(IReadOnlyList<TypeDefinition.Enumeration> statements)
    {
        Note(statements[0].Name, null, DisputedFact.Members, [.. statements.Select(each => new TypeClaim(Members(each), each.Sources[0]))]);
        return statements[0] with
        {
            Sources = Sources(statements),
            IsFlags = statements.Any(each => each.IsFlags),
            Members = [.. statements.SelectMany(each => each.Members).DistinctBy(member => member.Name, StringComparer.Ordinal)],
        };
    }

    /// <summary>The members in ordinal order: a page's order means nothing.</summary>
    private static string Members(TypeDefinition.Enumeration type) => string.Join(", ", type.Members.Select(member => member.Name).Order(StringComparer.Ordinal));

    private TypeDefinition.Structured Structured(IReadOnlyList<TypeDefinition.Structured> statements)
    {
        var declared = statements.FirstOrDefault(IsDeclared);
        return statements[0] with
        {
            Sources = Sources(statements),
            IsEntity = declared?.IsEntity ?? statements.Select(each => each.IsEntity).FirstOrDefault(each => each is not null),
            BaseType = BaseType(statements, declared),
            DocumentedBaseType = statements.Where(each => !IsDeclared(each)).Select(each => each.BaseType).FirstOrDefault(each => each is not null),
            IsAbstract = declared?.IsAbstract ?? statements.Any(each => each.IsAbstract),
            IsOpen = statements.Any(each => each.IsOpen),
            Key = declared is { Key.IsEmpty: false } ? declared.Key : statements.Select(each => each.Key).FirstOrDefault(key => !key.IsEmpty, []),
            Properties =
            [
                .. statements.SelectMany(each => each.Properties)
                    .GroupBy(property => property.Name, StringComparer.Ordinal)
                    .Select(group => Property(statements[0].Name, [.. group])),
            ],
        };
    }

    /// <summary>The base type: as declared where the type is (bodies are told apart by that tree, and it must be one), else as the page says.</summary>
    private string? BaseType(IReadOnlyList<TypeDefinition.Structured> statements, TypeDefinition.Structured? declared)
    {
        var claims = statements
            .Where(each => each.BaseType is not null && !IsDeclaredAncestor(each.BaseType, declared))
            .Select(each => new TypeClaim(each.BaseType!, each.Sources[0]));
        Note(statements[0].Name, null, DisputedFact.BaseType, [.. claims, .. declared is null ? [] : new[] { new TypeClaim(declared.BaseType ?? "none", declared.Sources[0]) }]);
        return declared is not null ? declared.BaseType : statements.Select(each => each.BaseType).FirstOrDefault(each => each is not null);
    }

    /// <summary>A page that names a base further up says less than the metadata, not something else.</summary>
    private bool IsDeclaredAncestor(string name, TypeDefinition.Structured? declared)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = declared?.BaseType; current is not null && seen.Add(current);
             current = _statements[current].OfType<TypeDefinition.Structured>().FirstOrDefault(IsDeclared)?.BaseType)
        {
            if (current == name && name != declared!.BaseType)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds to redeclared properties (pages repeat those of base types) what the bases know of them.</summary>
    private TypeDefinition? Complete(string name)
    {
        if (!_merged.TryGetValue(name, out var type) || type is not TypeDefinition.Structured { BaseType: { } baseName } structured || !_completed.Add(name))
        {
            return type;
        }

        var inherited = new Dictionary<string, PropertyDefinition>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { name };
        for (var current = Complete(baseName) as TypeDefinition.Structured; current is not null && seen.Add(current.Name);
             current = current.BaseType is null ? null : _merged.GetValueOrDefault(current.BaseType) as TypeDefinition.Structured)
        {
            foreach (var property in current.Properties)
            {
                inherited.TryAdd(property.Name, property);
            }
        }

        var completed = structured with
        {
            Properties = [.. structured.Properties.Select(property => inherited.TryGetValue(property.Name, out var known) ? Property(name, [property, Inherited(known)]) : property)],
        };
        _merged[name] = completed;
        return completed;
    }

    /// <summary>What holds of an inherited property wherever it is described again: what a client may do with it, the nearer description says, or nobody.</summary>
    private static PropertyDefinition Inherited(PropertyDefinition property) => property with { IsReadOnly = null, IsRequired = null, IsReturnedByDefault = null };

    /// <summary>The first statement's type holds unless it is one that nobody describes: a slip of the page then, not a fact.</summary>
    private PropertyDefinition Property(string type, ImmutableArray<PropertyDefinition> statements)
    {
        var leading = statements.FirstOrDefault(each => IsKnown(each.Type), statements[0]);
        if (statements.Length == 1)
        {
            return leading;
        }

        NoteTypes(type, statements);
        var declared = statements.FirstOrDefault(each => each.Sources.Any(IsMetadata));
        return leading with
        {
            IsNullable = statements.Where(each => each.Type.IsCollection == leading.Type.IsCollection).Select(each => each.IsNullable).FirstOrDefault(each => each is not null),
            IsReadOnly = statements.Select(each => each.IsReadOnly).FirstOrDefault(each => each is not null),
            IsRequired = statements.Select(each => each.IsRequired).FirstOrDefault(each => each is not null),
            IsReturnedByDefault = statements.Select(each => each.IsReturnedByDefault).FirstOrDefault(each => each is not null),
            PossibleValues = statements.Select(each => each.PossibleValues).FirstOrDefault(values => !values.IsEmpty, []),
            OtherTypes = statements.Select(each => each.OtherTypes).FirstOrDefault(types => !types.IsEmpty, []),
            IsNavigation = declared?.IsNavigation ?? statements.Any(each => each.IsNavigation),
            Sources = [.. statements.SelectMany(each => each.Sources).Distinct()],
        };
    }

    private bool IsKnown(TypeReference type) => type.Name != TypeNames.Untyped && (type.IsPrimitive || _statements.Contains(type.Name));

    private void NoteTypes(string type, ImmutableArray<PropertyDefinition> statements)
    {
        var claims = statements.Where(each => each.Type.Name != TypeNames.Untyped).Select(each => new TypeClaim(each.Type.ToString(), each.Sources[0])).ToImmutableArray();
        var isOneName = statements.Where(each => each.Type.Name != TypeNames.Untyped).DistinctBy(each => each.Type.Name, StringComparer.Ordinal).Count() < 2;
        Note(type, statements[0].Name, isOneName ? DisputedFact.IsCollection : DisputedFact.PropertyType, claims);
    }

    /// <summary>Notes the claims where they differ.</summary>
    private void Note(string type, string? property, DisputedFact fact, ImmutableArray<TypeClaim> claims)
    {
        var different = claims.DistinctBy(claim => claim.Value, StringComparer.Ordinal).ToImmutableArray();
        if (different.Length > 1)
        {
            _conflicts.Add(new TypeConflict(type, property, fact, different));
        }
    }

    private static bool IsDeclared(TypeDefinition statement) => statement.Sources.Any(IsMetadata);

    private static bool IsMetadata(Provenance source) => source.Kind == ProvenanceKind.Metadata;

    private static ImmutableArray<Provenance> Sources(IEnumerable<TypeDefinition> statements) => [.. statements.SelectMany(each => each.Sources).Distinct()];
}
