namespace AssignConformance.Schemas.Validation;

/// <summary>Validators that were asked of late; the least recent is forgotten first, and built again where it is asked once more. Thread-safe.</summary>
/// <remarks>A validator takes some twelve times the memory of its schema's text, and a long run asks most of them for the time of one feature.</remarks>
/// <param name="capacity">The text of the schemas that are kept, in characters.</param>
/// <param name="least">So many are kept however long their schemas are, so that workers don't take each other's.</param>
public sealed class RecentValidators<TKey>(long capacity = 4_000_000, int least = 8)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _latestFirst = new();
    private readonly Lock _gate = new();
    private long _length;

    /// <summary>The validator, built now unless it is kept.</summary>
    /// <param name="length">Of the schema's text, in characters.</param>
    /// <exception cref="SchemaException">The schema can't be used.</exception>
    public BodyValidator Get(TKey key, int length, Func<BodyValidator> build)
    {
        Lazy<BodyValidator> validator;
        lock (_gate)
        {
            validator = (_entries.TryGetValue(key, out var known) ? Renew(known) : Add(new Entry(key, length, new Lazy<BodyValidator>(build)))).Validator;
        }

        return validator.Value;
    }

    private Entry Renew(LinkedListNode<Entry> node)
    {
        _latestFirst.Remove(node);
        _latestFirst.AddFirst(node);
        return node.Value;
    }

    private Entry Add(Entry entry)
    {
        _entries.Add(entry.Key, _latestFirst.AddFirst(entry));
        _length += entry.Length;
        while (_length > capacity && _entries.Count > least)
        {
            var oldest = _latestFirst.Last!.Value;
            _latestFirst.RemoveLast();
            _entries.Remove(oldest.Key);
            _length -= oldest.Length;
        }

        return entry;
    }

    private sealed record Entry(TKey Key, int Length, Lazy<BodyValidator> Validator);
}
