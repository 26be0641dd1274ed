using System.Collections.Immutable;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Credentials;
using AssignConformance.Tenant.Redaction;
using AssignConformance.Tenant.Sending;
using AssignConformance.Tests.Tenant.Credentials;

namespace AssignConformance.Tests.Tenant.Sending;

/// <summary>A sender on a network and a clock of its own.</summary>
internal sealed class SenderSample : IDisposable
{
    public static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(100);
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);

    private readonly TenantTokens _tokens;
    private int _requests;

    public SenderSample(RecordingNetwork network, TenantSettings? settings = null, IRequestGate? gate = null, bool useNetwork = false)
    {
        Network = network;
        Clock = new WaitingClock(Start, TimeOut);
        var used = settings ?? GateSample.Settings;
        _tokens = new TenantTokens(used, Credential, new Redactor(new KeptNames([])), Clock);
        Sender = new TenantSender(used, gate ?? new OpenGate(), _tokens, new SendingOptions
        {
            Time = Clock,
            TimeOut = TimeOut,
            Network = useNetwork ? null : network,
            NewRequestId = () => new Guid(++_requests, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        });
    }

    public RecordingNetwork Network { get; }

    public WaitingClock Clock { get; }

    public TenantSender Sender { get; }

    /// <summary>The credentials that were made: one, and another for each renewal.</summary>
    public List<FakeCredential> Credentials { get; } = [];

    public static GraphRequest Get(string target = "/v1.0/organization") => GateSample.Request("GET", target);

    public static GraphRequest Post(string body = "{}") => GateSample.Request("POST", "/v1.0/x", body);

    public Task<Exchange> SendAsync(GraphRequest request) => Sender.SendAsync(request, CancellationToken.None);

    public void Dispose()
    {
        Sender.Dispose();
        _tokens.Dispose();
        Network.Dispose();
    }

    private FakeCredential Credential()
    {
        var credential = new FakeCredential(FakeToken.Of(GateSample.TenantId, Start.AddHours(1), Credentials.Count));
        Credentials.Add(credential);
        return credential;
    }

    /// <summary>Lets everything out: what is not a GET is a write.</summary>
    internal sealed class OpenGate : IRequestGate
    {
        public GateDecision Judge(GraphRequest request) => new GateDecision.Open(request.Method != "GET");
    }
}
