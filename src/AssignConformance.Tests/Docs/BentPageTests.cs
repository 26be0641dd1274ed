using System.Text;
using AssignConformance.Tests.Rules;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Docs;

/// <summary>Real pages, cut off and shuffled: no exception, and every place that is named is there.</summary>
public sealed class BentPageTests
{
    private const int Shuffles = 40;

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Our_pages_may_end_at_any_byte_and_lie_in_any_order(string number) => Bend(FivePages.Paths[number], FivePages.OwnText(number));

    [SharedTheory]
    [InlineData("v1.0/api/educationassignment-publish.md")]
    [InlineData("v1.0/api/event-accept.md")]
    [InlineData("v1.0/api/print-list-services.md")]
    [InlineData("beta/api/cloudpcprovisioningpolicy-assign.md")]
    [InlineData("beta/api/printershare-post-allowedusers.md")]
    public void Pages_of_the_reference_may_end_at_any_byte_and_lie_in_any_order(string path)
        => Bend(path, File.ReadAllText(Repository.InShared("corpus", "api-reference", path)));

    private static void Bend(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var texts = Enumerable.Range(0, bytes.Length).Select(length => Encoding.UTF8.GetString(bytes, 0, length)).Concat(Shuffled(text.Split('\n')));

        texts.ToList().AsParallel().SelectMany(bent => PageInvariants.Broken(path, bent)).Take(5).ToList().Should().BeEmpty();
    }

    /// <summary>The page with ever more pairs of its lines exchanged, the same ones each time.</summary>
    private static IEnumerable<string> Shuffled(string[] lines)
    {
        var random = new Random(3);
        for (var shuffle = 1; shuffle <= Shuffles; shuffle++)
        {
            for (var swap = 0; swap < shuffle; swap++)
            {
                var (left, right) = (random.Next(lines.Length), random.Next(lines.Length));
                (lines[left], lines[right]) = (lines[right], lines[left]);
            }

            yield return string.Join('\n', lines);
        }
    }
}
