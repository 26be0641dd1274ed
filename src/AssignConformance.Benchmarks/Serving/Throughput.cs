using System.Collections.Immutable;
using AssignConformance.Benchmarks.Serving.Loading;
using AssignConformance.Model.Contracts;

namespace AssignConformance.Benchmarks.Serving;

/// <summary>The host's requests a second against those of a bare endpoint that returns the same bytes, turn by turn.</summary>
/// <param name="Name">What is sent.</param>
/// <param name="Host">Requests a second, the median of the rounds.</param>
/// <param name="Bare">Likewise, of the bare endpoint.</param>
/// <param name="Ratio">Host to bare, the median of the rounds' own ratios.</param>
internal sealed record Throughput(string Name, double Host, double Bare, double Ratio)
{
    private const int Rounds = 5;
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(2);

    /// <summary>The documented request, and one that the schema refuses, of the first operation whose answer has a body and whose example conforms.</summary>
    public static async Task<ImmutableArray<Throughput>> MeasureAsync(BenchmarkStubs stubs, Uri host, CancellationToken cancellationToken)
    {
        var contract = stubs.Assigning.First(IsWhole);
        var example = contract.Examples[0];
        var body = example.RequestBody!.Text;
        var refused = body.Insert(body.IndexOf('{', StringComparison.Ordinal) + 1, "\"unknown\": 1, ");
        var measured = ImmutableArray.CreateBuilder<Throughput>();
        foreach (var (name, text, status) in new[] { ("documented", body, example.StatusCode), ("refused by its schema", refused, 400) })
        {
            measured.Add(await MeasureAsync($"{contract.Operation.Id}, {name}", host, WireRequest.Of(contract, example.Target, text), status, cancellationToken));
        }

        return measured.ToImmutable();
    }

    private static async Task<Throughput> MeasureAsync(string name, Uri host, byte[] request, int statusCode, CancellationToken cancellationToken)
    {
        byte[] body;
        using (var connection = new Connection(host))
        {
            var answer = (await connection.ExchangeAsync(request, cancellationToken)).ToArray();
            body = answer[(answer.AsSpan().IndexOf("\r\n\r\n"u8) + 4)..];
        }

        await using var bare = await BareEndpoint.StartAsync(statusCode, "application/json", body, cancellationToken);
        var rounds = new List<(double Host, double Bare)>();
        for (var round = 0; round <= Rounds; round++)
        {
            var rate = (
                Host: await Load.RateAsync(host, request, statusCode, s_round, cancellationToken),
                Bare: await Load.RateAsync(bare.Address, request, statusCode, s_round, cancellationToken));
            if (round > 0)
            {
                rounds.Add(rate);
            }
        }

        return new Throughput(name, Median(rounds.Select(round => round.Host)), Median(rounds.Select(round => round.Bare)), Median(rounds.Select(round => round.Host / round.Bare)));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static bool IsWhole(OperationContract contract)
        => contract.Examples is [{ RequestBody: { Deviations.IsEmpty: true, IsSynthesised: false }, ResponseBody: { Deviations.IsEmpty: true, IsSynthesised: false } }, ..];
}
