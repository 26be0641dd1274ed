using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace AssignConformance.Tests.Rules.Planted;

/// <summary>Every kind of fault, planted in real pages of different dialects: found by the right rule at the right line, and nothing else is new.</summary>
public sealed class PlantedFaultTests(ITestOutputHelper output)
{
    private const int PagesOfAKind = 10;

    private static readonly FrozenDictionary<string, Plant> Plants = new[] { BodyPlants.All, TypePlants.All, MessagePlants.All, PagePlants.All, SdkPlants.All }
        .SelectMany(plants => plants).ToFrozenDictionary(plant => plant.Name, StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, Lazy<Harvest>> Harvests = new(StringComparer.Ordinal);

    public static TheoryData<string> Kinds => [.. Plants.Keys.Order(StringComparer.Ordinal)];

    [SharedTheory]
    [MemberData(nameof(Kinds))]
    public void Finds_every_planted_fault_and_nothing_else(string kind)
    {
        var harvest = HarvestOf(kind);
        harvest.Missed.Should().BeEmpty(kind);
        harvest.Noise.Should().BeEmpty(kind);
        harvest.Planted.Should().BeGreaterThanOrEqualTo(PagesOfAKind, kind);
    }

    [SharedFact]
    public void Tells_what_was_planted_and_found()
    {
        output.WriteLine("kind | planted | missed | new besides");
        foreach (var (kind, harvest) in Plants.Keys.Order(StringComparer.Ordinal).Select(kind => (kind, HarvestOf(kind))))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind} | {harvest.Planted} | {harvest.Missed.Length} | {harvest.Noise.Length}"));
        }

        Plants.Should().HaveCountGreaterThanOrEqualTo(48);
    }

    private static Harvest HarvestOf(string kind) => Harvests.GetOrAdd(kind, name => new(() => Planter.Plant(Plants[name]))).Value;
}
