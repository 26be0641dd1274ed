using System.Diagnostics;

namespace AssignConformance.Benchmarks.Serving.Loading;

/// <summary>Sends requests over kept-alive connections, each as fast as its answers come.</summary>
internal static class Load
{
    /// <summary>How many connections send at a time.</summary>
    public const int Connections = 16;

    /// <summary>Sends one request again and again for a time.</summary>
    /// <returns>Requests a second.</returns>
    /// <exception cref="InvalidOperationException">An answer had another status code than expected.</exception>
    public static async Task<double> RateAsync(Uri address, ReadOnlyMemory<byte> request, int statusCode, TimeSpan time, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(
            async () =>
            {
                using var connection = new Connection(address);
                var count = 0;
                while (Stopwatch.GetElapsedTime(started) < time)
                {
                    Expect(statusCode, await connection.ExchangeAsync(request, cancellationToken));
                    count++;
                }

                return count;
            },
            cancellationToken)));
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Sends so many requests, the given ones in turn; what is answered does not matter.</summary>
    public static Task SendAsync(Uri address, IReadOnlyList<byte[]> requests, int count, CancellationToken cancellationToken)
        => Task.WhenAll(Enumerable.Range(0, Connections).Select(worker => Task.Run(
            async () =>
            {
                using var connection = new Connection(address);
                for (var index = worker; index < count; index += Connections)
                {
                    await connection.ExchangeAsync(requests[index % requests.Count], cancellationToken);
                }
            },
            cancellationToken)));

    private static void Expect(int statusCode, ReadOnlyMemory<byte> answer)
    {
        if (Connection.StatusOf(answer) is var actual && actual != statusCode)
        {
            throw new InvalidOperationException($"Expected {statusCode}, got {actual}.");
        }
    }
}
