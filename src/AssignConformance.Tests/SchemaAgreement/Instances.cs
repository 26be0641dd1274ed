using System.Collections.Immutable;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;

namespace AssignConformance.Tests.SchemaAgreement;

/// <summary>What both judges are asked about, and what only looks as if one could ask them.</summary>
/// <param name="Judged">No two of the same contract and text.</param>
/// <param name="LeftOut">How many texts are left out, by reason.</param>
internal sealed record Instances(ImmutableArray<Instance> Judged, IReadOnlyDictionary<string, int> LeftOut)
{
    private const int Seed = 20_210_716;

    /// <summary>At most so many mutations of a kind are made from one body, drawn from all of that kind.</summary>
    private const int MostOfAKind = 10;

    /// <summary>The bodies as documented, as mended, and mutated; the same for the same bodies.</summary>
    public static Instances Of(IEnumerable<DocumentedBody> bodies)
    {
        var judged = ImmutableArray.CreateBuilder<Instance>();
        var leftOut = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var seen = new Dictionary<object, HashSet<string>>(ReferenceEqualityComparer.Instance);
        foreach (var (number, body) in bodies.Index())
        {
            if (!seen.TryGetValue(body.Contract, out var texts))
            {
                seen.Add(body.Contract, texts = new HashSet<string>(StringComparer.Ordinal));
            }

            foreach (var (kind, text) in Texts(body, new Random(Seed + number)))
            {
                if (!texts.Add(text))
                {
                    continue;
                }

                if (WhyNot(text) is { } reason)
                {
                    leftOut[reason] = leftOut.GetValueOrDefault(reason) + 1;
                    continue;
                }

                judged.Add(new Instance(body.Contract, body.Page, kind, text));
            }
        }

        return new Instances(judged.ToImmutable(), leftOut);
    }

    /// <summary>The instances of the first of every <paramref name="count"/> contracts.</summary>
    public ImmutableArray<Instance> OfEveryContract(int count)
        => [.. Judged.GroupBy(instance => instance.Contract, (IEqualityComparer<BodyContract>)ReferenceEqualityComparer.Instance)
            .Where((_, index) => index % count == 0)
            .SelectMany(group => group)];

    private static IEnumerable<(MutationKind Kind, string Text)> Texts(DocumentedBody body, Random random)
    {
        yield return (MutationKind.Documented, body.Body.Text);
        if (body.Body.Repaired is { } mended)
        {
            yield return (MutationKind.Mended, mended);
        }

        var original = body.Body.Conforming ?? body.Body.Text;
        if (JsonText.Read(original).Root is null)
        {
            yield break;
        }

        foreach (var kind in BodyMutator.Mutate(body, original).GroupBy(mutation => mutation.Kind, mutation => mutation.Text).OrderBy(group => group.Key))
        {
            string[] texts = [.. kind.Distinct(StringComparer.Ordinal)];
            random.Shuffle(texts);
            foreach (var text in texts.Take(MostOfAKind))
            {
                yield return (kind.Key, text);
            }
        }
    }

    /// <summary>Why the judges can't be compared on a text, or null where they can.</summary>
    public static string? WhyNot(string text) => JsonText.Read(text) switch
    {
        { Root: null } => "not JSON",
        { DuplicateKeys.IsEmpty: false } => "duplicate keys",
        { Root: { } root } => JudgedNumbers.AreDistinct(root) ? null : "numbers that binary64 can't tell apart",
    };
}
