using System.Collections.Immutable;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Events;

/// <summary>Keeps every event in memory, whole.</summary>
public sealed class RunRecorder : IRunEventSink
{
    private readonly List<RunEvent> _events = [];

    public ImmutableArray<RunEvent> Events => [.. _events];

    public void Handle(RunEvent runEvent) => _events.Add(runEvent);
}
