using System.Collections.Immutable;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Tests.Support;

namespace AssignConformance.Tests.Tenant.Service;

/// <summary>A run that has ended.</summary>
/// <param name="Report">Folded from its <c>results.ndjson</c>.</param>
/// <param name="Folder">Of its reports.</param>
internal sealed record ServiceRun(CommandResult Command, RunReport Report, string Folder)
{
    /// <summary>All that it printed.</summary>
    public string Printed => Command.Output + Command.Error;

    /// <summary>Exchanges that took more than one attempt.</summary>
    public ImmutableArray<ExchangeRecord> Repeated => [.. Report.Scenarios.SelectMany(scenario => scenario.Exchanges).Where(exchange => exchange.Attempts.Length > 1)];

    /// <summary>Rule and reason of each blocked scenario.</summary>
    public ImmutableArray<Verdict.Blocked> Blocked => [.. Report.Scenarios.Select(scenario => scenario.Verdict).OfType<Verdict.Blocked>()];

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
