using System.Collections.Immutable;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;

namespace AssignConformance.Scenarios.Checks;

/// <summary>Where a value that was read back is not the one that was sent. What the server sets does not count: an item's <c>id</c>, read-only properties, and properties that were not sent.</summary>
internal sealed class ReadBackDifference(TypeCatalogue types)
{
    private const string TypeKey = "@odata.type";

    /// <summary>The differences of an item of the list, by JSON Pointers into what was read.</summary>
    /// <param name="declared">The list's item type, or null where nobody knows it.</param>
    public ImmutableArray<JsonDifference> OfItem(JsonTree sent, JsonTree read, TypeReference? declared, string pointer) => [.. Compare(sent, read, declared, pointer, isItem: true)];

    private IEnumerable<JsonDifference> Compare(JsonTree sent, JsonTree read, TypeReference? declared, string pointer, bool isItem) => (sent, read) switch
    {
        (JsonTree.Object left, JsonTree.Object right) => left.Members.SelectMany(member => Compare(member, left, right, declared, pointer, isItem)),
        (JsonTree.Array left, JsonTree.Array right) when left.Items.Length == right.Items.Length
            => left.Items.SelectMany((item, index) => Compare(item, right.Items[index], declared, JsonPointer.Item(pointer, index), isItem: false)),
        _ => JsonDifference.Between(sent, read, pointer),
    };

    private IEnumerable<JsonDifference> Compare(JsonMember member, JsonTree.Object sent, JsonTree.Object read, TypeReference? declared, string pointer, bool isItem)
    {
        var place = JsonPointer.Member(pointer, member.Name);
        var actual = read.Find(member.Name)?.Value;
        if (member.Name == TypeKey)
        {
            return IsSameType(member.Value, actual, declared) ? [] : [new JsonDifference(place, member.Value, actual)];
        }

        var property = Property(sent, declared, member.Name);
        if (member.Name.Contains('@', StringComparison.Ordinal) || (isItem && member.Name == "id") || property?.IsReadOnly == true || (member.Value is JsonTree.Null && actual is null))
        {
            return [];
        }

        return actual is null ? [new JsonDifference(place, member.Value, null)] : Compare(member.Value, actual, property?.Type, place, isItem: false);
    }

    /// <summary>The <c>#</c> does not count, and an object of just the declared type need not name it (OData JSON Format 4.01 §4.6.3).</summary>
    private static bool IsSameType(JsonTree sent, JsonTree? read, TypeReference? declared)
        => sent is JsonTree.String { Value: var name }
            && (read is null ? declared is not null && name.TrimStart('#') == declared.Name : read is JsonTree.String { Value: var other } && name.TrimStart('#') == other.TrimStart('#'));

    private PropertyDefinition? Property(JsonTree.Object owner, TypeReference? declared, string name)
    {
        var named = owner.Find(TypeKey)?.Value is JsonTree.String { Value: var type } ? types.Find(type) : null;
        return (named ?? (declared is null ? null : types.Find(declared.Name))) is TypeDefinition.Structured structured
            ? types.AllProperties(structured).FirstOrDefault(property => property.Name == name)
            : null;
    }
}
