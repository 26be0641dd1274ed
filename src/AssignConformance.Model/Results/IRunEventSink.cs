namespace AssignConformance.Model.Results;

/// <summary>Takes the events of a run as they happen. Calls come one at a time.</summary>
public interface IRunEventSink
{
    void Handle(RunEvent runEvent);
}
