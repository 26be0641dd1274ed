using System.Collections.Immutable;
using AssignConformance.Benchmarks.Serving.Loading;

namespace AssignConformance.Benchmarks.Serving;

/// <summary>What lives in this process after so many requests.</summary>
/// <param name="Requests">Answered so far.</param>
/// <param name="Managed">Bytes of managed memory after a full collection.</param>
/// <param name="WorkingSet">Bytes in main memory.</param>
internal sealed record MemoryGrowth(int Requests, long Managed, long WorkingSet)
{
    private const int Stops = 10;

    /// <summary>All assign operations' documented requests in turn, those that are refused among them.</summary>
    public static async Task<ImmutableArray<MemoryGrowth>> MeasureAsync(BenchmarkStubs stubs, Uri host, int requests, CancellationToken cancellationToken)
    {
        var messages = stubs.Assigning.Select(contract => WireRequest.Of(contract, contract.Examples[0].Target, contract.Examples[0].RequestBody?.Text)).ToImmutableArray();
        var stops = ImmutableArray.CreateBuilder<MemoryGrowth>();
        for (var stop = 1; stop <= Stops; stop++)
        {
            await Load.SendAsync(host, messages, requests / Stops, cancellationToken);
            GC.Collect();
            GC.WaitForPendingFinalizers();
            stops.Add(new MemoryGrowth(requests / Stops * stop, GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet));
        }

        return stops.ToImmutable();
    }
}
