using System.Collections.Immutable;

namespace AssignConformance.Tenant.Objects;

/// <summary>The objects that this run created and has not deleted, in the order of their creation. Safe for many threads.</summary>
public sealed class OwnedObjects
{
    private readonly Lock _gate = new();
    private ImmutableArray<DisposableObject> _objects = [];

    /// <summary>Those that there are now.</summary>
    public ImmutableArray<DisposableObject> All
    {
        get
        {
            lock (_gate)
            {
                return _objects;
            }
        }
    }

    public void Add(DisposableObject created)
    {
        lock (_gate)
        {
            _objects = _objects.Add(created);
        }
    }

    public void Remove(DisposableObject deleted)
    {
        lock (_gate)
        {
            _objects = _objects.Remove(deleted);
        }
    }

    /// <summary>The object at that path (with the version segment, without a query), or null.</summary>
    public DisposableObject? At(string path) => All.FirstOrDefault(each => string.Equals(each.Path, path, StringComparison.Ordinal));
}
