using System.Text.Json.Serialization;

namespace AssignConformance.Tenant.Journal;

/// <summary>A line of a run's journal: what is about to happen, or what has happened. Holds ids of the tenant, never tokens.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RunBegun), "runBegun")]
[JsonDerivedType(typeof(Creating), "creating")]
[JsonDerivedType(typeof(Created), "created")]
[JsonDerivedType(typeof(NotCreated), "notCreated")]
[JsonDerivedType(typeof(Assigning), "assigning")]
[JsonDerivedType(typeof(Deleting), "deleting")]
[JsonDerivedType(typeof(Deleted), "deleted")]
[JsonDerivedType(typeof(RunEnded), "runEnded")]
public abstract record JournalEntry(DateTimeOffset At)
{
    /// <param name="Run">The run's mark, which every object that it creates carries in its description.</param>
    public sealed record RunBegun(DateTimeOffset At, string Run, string TenantId, Uri Graph) : JournalEntry(At);

    /// <summary>Before a POST to a collection: an object of that name may exist from now on.</summary>
    public sealed record Creating(DateTimeOffset At, string Recipe, string Version, string Collection, string Name) : JournalEntry(At);

    /// <summary>The tenant answered with the object's id.</summary>
    public sealed record Created(DateTimeOffset At, string Recipe, string Version, string Collection, string Name, string Id) : JournalEntry(At);

    /// <summary>The tenant, or the gate before it, refused the creation: it made no object.</summary>
    public sealed record NotCreated(DateTimeOffset At, string Recipe, string Version, string Collection, string Name) : JournalEntry(At);

    /// <summary>Before a write to an object of ours.</summary>
    public sealed record Assigning(DateTimeOffset At, string Path) : JournalEntry(At);

    public sealed record Deleting(DateTimeOffset At, string Path) : JournalEntry(At);

    /// <summary>The object is gone: its GET answered 404.</summary>
    public sealed record Deleted(DateTimeOffset At, string Path) : JournalEntry(At);

    /// <summary>Nothing of the run is left in the tenant.</summary>
    public sealed record RunEnded(DateTimeOffset At) : JournalEntry(At);
}
