using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.Families;

namespace AssignConformance.SimulatedTenant.State;

/// <summary>What the tenant holds, and what its readers still see of what it held before. Safe from several threads.</summary>
public sealed class TenantState
{
    private readonly Lock _gate = new();
    private ImmutableArray<StoredObject> _objects = [];
    private ImmutableDictionary<string, Group> _groups = ImmutableDictionary<string, Group>.Empty;
    private ImmutableDictionary<string, StaleView> _stale = ImmutableDictionary<string, StaleView>.Empty;

    /// <summary>How many reads of an object after a write still show the object as it was before; 0 for none.</summary>
    public int StaleReads { get; set; }

    public TenantState() => Reset();

    /// <summary>The seeds and nothing else.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            _objects = Seeds.Objects;
            _groups = Seeds.Groups.ToImmutableDictionary(group => group.Id, StringComparer.OrdinalIgnoreCase);
            _stale = ImmutableDictionary.Create<string, StaleView>(StringComparer.Ordinal);
            StaleReads = 0;
        }
    }

    /// <summary>All objects as they truly are, oldest first.</summary>
    public ImmutableArray<StoredObject> Objects => _objects;

    public ImmutableArray<Group> Groups => [.. _groups.Values.OrderBy(group => group.Id, StringComparer.Ordinal)];

    public Group? FindGroup(string id) => _groups.GetValueOrDefault(id);

    public void Put(Group group)
    {
        lock (_gate)
        {
            _groups = _groups.SetItem(group.Id, group);
        }
    }

    /// <summary>The object as it truly is.</summary>
    public StoredObject? Find(Family family, string id)
        => _objects.FirstOrDefault(item => item.Family == family && string.Equals(item.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Stores a new object, or replaces the one of the same id.</summary>
    public void Put(StoredObject item)
    {
        lock (_gate)
        {
            Remember(item.Id, _objects.FirstOrDefault(other => other.Id == item.Id));
            Place(item);
        }
    }

    /// <summary>As <see cref="Put(StoredObject)"/>, and every reader sees it at once.</summary>
    public void Place(StoredObject item)
    {
        lock (_gate)
        {
            var before = _objects.FirstOrDefault(other => other.Id == item.Id);
            _objects = before is null ? _objects.Add(item) : _objects.Replace(before, item);
        }
    }

    public void Remove(StoredObject item)
    {
        lock (_gate)
        {
            Remember(item.Id, item);
            _objects = _objects.RemoveAll(other => other.Id == item.Id);
        }
    }

    /// <summary>The objects of a family as a reader sees them; each counts as one read of each object.</summary>
    public ImmutableArray<StoredObject> Read(Family family)
    {
        lock (_gate)
        {
            var ids = _objects.Where(item => item.Family == family).Select(item => item.Id)
                .Concat(_stale.Values.Where(view => view.Before?.Family == family).Select(view => view.Before!.Id)).Distinct(StringComparer.Ordinal);
            return [.. ids.ToList().Select(id => ReadLocked(family, id)).OfType<StoredObject>()];
        }
    }

    /// <summary>One object as a reader sees it; null where it sees none.</summary>
    public StoredObject? Read(Family family, string id)
    {
        lock (_gate)
        {
            return ReadLocked(family, id);
        }
    }

    /// <summary>A number for all that the tenant truly holds: equal before and after where nothing changed.</summary>
    public string Snapshot()
    {
        var text = new StringBuilder();
        foreach (var item in _objects.OrderBy(item => item.Id, StringComparer.Ordinal))
        {
            text.Append(item.Describe().ToJsonString()).Append('\n');
        }

        text.Append(JsonSerializer.Serialize(Groups));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private StoredObject? ReadLocked(Family family, string id)
    {
        if (!_stale.TryGetValue(id, out var view))
        {
            return Find(family, id);
        }

        _stale = view.ReadsLeft > 1 ? _stale.SetItem(id, view with { ReadsLeft = view.ReadsLeft - 1 }) : _stale.Remove(id);
        return view.Before is { } before && before.Family == family ? before : null;
    }

    /// <summary>Keeps what readers see now for the next reads; what they see may itself be old.</summary>
    private void Remember(string id, StoredObject? before)
    {
        if (StaleReads > 0)
        {
            _stale = _stale.SetItem(id, new StaleView(_stale.TryGetValue(id, out var view) ? view.Before : before, StaleReads));
        }
    }

    /// <summary>What an object was before its last writes; null where there was none.</summary>
    private sealed record StaleView(StoredObject? Before, int ReadsLeft);
}
