using AssignConformance.SimulatedTenant.Graph;
using AssignConformance.SimulatedTenant.OAuth;
using AssignConformance.SimulatedTenant.Recording;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.SimulatedTenant.State;

namespace AssignConformance.SimulatedTenant.Hosting;

/// <summary>All that the simulated tenant holds: state, tokens, script, log.</summary>
internal sealed class Simulation(TimeProvider time)
{
    private TenantSettings _settings = new();

    public TenantState State { get; } = new();

    public TokenBook Tokens { get; } = new(time);

    public Script Script { get; } = new();

    public MeetingPoint Meeting { get; private set; } = new();

    public RequestLog Log { get; } = new();

    public ClientProcess Client { get; } = new();

    /// <summary>Every request at the first origin is reset.</summary>
    public bool IsNetworkDown { get; set; }

    /// <summary>Where redirects lead.</summary>
    public int ElsewherePort { get; set; }

    public TenantSettings Settings
    {
        get => _settings;
        set
        {
            _settings = value;
            State.StaleReads = value.StaleReads;
            Tokens.Settings = value.Token;
        }
    }

    /// <summary>Writes are counted from 1, the network is up, no fault is scripted, no client is named.</summary>
    public void StartRun()
    {
        Log.StartRun();
        Script.Clear();
        Client.Forget();
        Meeting = new MeetingPoint();
        IsNetworkDown = false;
    }

    /// <summary>As it was at the start.</summary>
    public void Reset()
    {
        StartRun();
        Log.Clear();
        Settings = new TenantSettings();
        State.Reset();
        Tokens.Reset();
    }

    public GraphEndpoint CreateGraphEndpoint() => new(this, new GraphRouter(State, () => Settings, time), new Authority(Tokens, time), time);
}
