using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Scripting;

/// <summary>The faults that are still to come. Safe from several threads.</summary>
public sealed class Script
{
    private readonly Lock _gate = new();
    private readonly List<Pending> _faults = [];

    public void Add(Fault fault)
    {
        lock (_gate)
        {
            _faults.Add(new Pending(fault));
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    /// <summary>Faults that have met nothing yet, or not as often as they should: a test that scripted them in vain.</summary>
    public ImmutableArray<Fault> Unplayed
    {
        get
        {
            lock (_gate)
            {
                return [.. _faults.Where(pending => pending.Met < Math.Max(pending.Fault.Times, 1)).Select(pending => pending.Fault)];
            }
        }
    }

    /// <summary>What meets this request, in the order in which it was scripted. Delays come with the first other effect; a second other one waits.</summary>
    public ImmutableArray<FaultEffect> Take(string method, string path, int? write)
    {
        var effects = ImmutableArray.CreateBuilder<FaultEffect>();
        lock (_gate)
        {
            foreach (var pending in _faults.Where(pending => pending.Fault.Match.Meets(method, path, write)))
            {
                if (pending.Fault.Effect is not FaultEffect.Delay && effects.Any(effect => effect is not FaultEffect.Delay))
                {
                    continue;
                }

                pending.Seen++;
                if (pending.Seen > pending.Fault.Skip && (pending.Fault.Times == 0 || pending.Met < pending.Fault.Times))
                {
                    pending.Met++;
                    effects.Add(pending.Fault.Effect);
                }
            }
        }

        return effects.ToImmutable();
    }

    private sealed class Pending(Fault fault)
    {
        public Fault Fault { get; } = fault;

        public int Seen { get; set; }

        public int Met { get; set; }
    }
}
