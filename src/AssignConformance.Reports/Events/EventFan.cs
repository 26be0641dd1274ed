using System.Collections.Immutable;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Events;

/// <summary>Hands each event to several sinks. A sink that throws is left out from then on and told in <see cref="Faults"/>: a broken report never breaks a run.</summary>
public sealed class EventFan(params IEnumerable<IRunEventSink> sinks) : IRunEventSink
{
    private readonly List<IRunEventSink> _sinks = [.. sinks];
    private readonly List<ReportFault> _faults = [];

    public ImmutableArray<ReportFault> Faults => [.. _faults];

    public void Handle(RunEvent runEvent)
    {
        foreach (var sink in _sinks.ToArray())
        {
            try
            {
                sink.Handle(runEvent);
            }
#pragma warning disable CA1031 // Whatever a sink throws, the run goes on.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                _sinks.Remove(sink);
                _faults.Add(new ReportFault(sink.GetType().Name, exception.Message));
            }
        }
    }
}
