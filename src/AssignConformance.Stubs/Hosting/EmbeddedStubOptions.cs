using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using AssignConformance.Stubs.Hosting.Serving;

namespace AssignConformance.Stubs.Hosting;

/// <summary>How the embedded host listens, answers and reports. Without more it answers as the mappings say and nothing else.</summary>
public sealed record EmbeddedStubOptions
{
    /// <summary>Port on 127.0.0.1 (1–65535), or 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>With its private key: the host speaks HTTPS; null for HTTP.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Answers <c>POST /{version}/$batch</c>.</summary>
    public bool AnswersBatches { get; init; }

    /// <summary>The wait before each answer, at least zero.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>How many requests are answered in a time, all callers together; null for any number. The parts of a batch count one by one.</summary>
    public RequestRate? Throttle { get; init; }

    /// <summary>What goes wrong, each with its share of the requests; the first is asked first.</summary>
    public ImmutableArray<FaultPlan> Faults { get; init; } = [];

    /// <summary>Called for each request after its answer, on the request's thread, several at a time; must not throw.</summary>
    public Action<ServedRequest>? OnServed { get; init; }

    /// <summary>How long requests under way may take once the host stops; then their connections are reset.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Measures durations and waits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
