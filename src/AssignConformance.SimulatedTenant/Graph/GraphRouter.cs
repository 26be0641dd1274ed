using AssignConformance.SimulatedTenant.Families;
using AssignConformance.SimulatedTenant.State;

namespace AssignConformance.SimulatedTenant.Graph;

/// <summary>Finds who answers a call.</summary>
internal sealed class GraphRouter(TenantState state, Func<TenantSettings> settings, TimeProvider time)
{
    private readonly DirectoryRequests _directory = new(state, settings);
    private readonly FamilyRequests _families = new(state, settings, time);

    public GraphAnswer Answer(GraphCall call)
    {
        if (_directory.Answer(call) is { } answer)
        {
            return answer;
        }

        return call.Segments.Length >= 2 && AllFamilies.Find($"{call.Segments[0]}/{call.Segments[1]}") is { } family && family.IsServedBy(call.Facts)
            ? _families.Answer(call, family, call.Segments[2..])
            : Refusals.SegmentUnknown(call.Segments.Length >= 2 ? call.Segments[1] : call.Segments.FirstOrDefault() ?? "");
    }
}
