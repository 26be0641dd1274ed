using TechTalk.SpecFlow.Analytics;
using TechTalk.SpecFlow.CommonModels;

namespace AssignConformance.Scenarios.Running;

/// <summary>Stands where SpecFlow sends its usage data from: it sends nothing, and makes no name look-up.</summary>
internal sealed class SilentTransmitter : IAnalyticsTransmitter
{
    public bool IsEnabled => false;

    public Task<IResult> TransmitSpecFlowProjectCompilingEvent(SpecFlowProjectCompilingEvent projectCompilingEvent) => Task.FromResult(Result.Success());

    public Task<IResult> TransmitSpecFlowProjectRunningEvent(SpecFlowProjectRunningEvent projectRunningEvent) => Task.FromResult(Result.Success());
}
