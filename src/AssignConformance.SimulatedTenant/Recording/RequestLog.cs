using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Recording;

/// <summary>All requests since the start or the last reset. Safe from several threads.</summary>
public sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly List<LoggedRequest> _requests = [];
    private int _writesOfRun;

    public ImmutableArray<LoggedRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    public Counters Counters
    {
        get
        {
            var graph = Requests.Where(request => request.Origin == "graph").ToList();
            return new Counters(
                Requests.Length, graph.Count(request => request.Write is not null), graph.Count(request => request.Applied),
                graph.Count(request => !request.HasToken), Requests.Count(request => request.Origin == "elsewhere"));
        }
    }

    /// <summary>Writes are counted from 1 again.</summary>
    public void StartRun()
    {
        lock (_gate)
        {
            _writesOfRun = 0;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
            _writesOfRun = 0;
        }
    }

    /// <summary>Notes a request; it gets its numbers here.</summary>
    public LoggedRequest Add(LoggedRequest request, bool isWrite)
    {
        lock (_gate)
        {
            var numbered = request with { Number = _requests.Count + 1, Write = isWrite ? ++_writesOfRun : null };
            _requests.Add(numbered);
            return numbered;
        }
    }
}
