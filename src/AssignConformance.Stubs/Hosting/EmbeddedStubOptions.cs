namespace AssignConformance.Stubs.Hosting;

/// <summary>How the embedded host listens and reports.</summary>
public sealed record EmbeddedStubOptions
{
    /// <summary>Port on 127.0.0.1 (1–65535), or 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Called for each request after its answer, on the request's thread, several at a time; must not throw.</summary>
    public Action<ServedRequest>? OnServed { get; init; }

    /// <summary>Measures durations and waits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
