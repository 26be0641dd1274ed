using System.Collections;
using System.Reflection;
using AssignConformance.Model;
using AssignConformance.Model.Pages;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Rules;

/// <summary>Our five pages say what the originals say, in other words.</summary>
public sealed class FivePagesTests
{
    /// <summary>Members that hold prose: it is ours, and so is the column where something in it stands.</summary>
    private static readonly HashSet<string> Prose = ["Text", "HttpRequestText", "Description"];

    public static TheoryData<string> Numbers { get; } = [.. FivePages.Paths.Keys];

    [SharedTheory]
    [MemberData(nameof(Numbers))]
    public void Original_and_own_page_give_the_same_contract(string number)
        => Differences(FivePages.Original(number), FivePages.Own(number), "page", inProse: false).Should().BeEmpty();

    [SharedTheory]
    [MemberData(nameof(Numbers))]
    public void Own_page_has_as_many_lines_and_the_same_text_outside_prose(string number)
    {
        var original = FivePages.OriginalText(number).Split('\n');
        var own = FivePages.OwnText(number).Split('\n');

        own.Should().HaveSameCount(original);
        own.Should().NotContain(line => line.EndsWith('\r'));
        original.Zip(own)
            .Where(pair => pair.First != pair.Second)
            .Should().OnlyContain(pair => pair.First.TrimEnd('|', '"').EndsWith('.') && Links(pair.First).SequenceEqual(Links(pair.Second)),
                "only sentences are our own, and links stay in them");
    }

    [SharedTheory]
    [MemberData(nameof(Numbers))]
    public void No_sentence_of_the_original_stands_in_our_page(string number)
    {
        var own = FivePages.OwnText(number);

        Sentences(FivePages.OriginalText(number)).Should().NotBeEmpty().And.OnlyContain(sentence => !own.Contains(sentence, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Sentences of six words and more outside fences, comments and generated placeholders.</summary>
    private static IEnumerable<string> Sentences(string page)
        => page.Split('\n')
            .Where(line => !line.Contains("**TODO", StringComparison.Ordinal) && !line.StartsWith("POST ", StringComparison.Ordinal) && !line.StartsWith("  ", StringComparison.Ordinal))
            .SelectMany(line => line.Split(". ").SelectMany(part => part.Split('|')))
            .Select(sentence => sentence.Trim())
            .Where(sentence => sentence.EndsWith('.') && sentence.Split(' ').Length >= 6);

    private static IEnumerable<string> Links(string line)
        => System.Text.RegularExpressions.Regex.Matches(line, @"\[[^\]]*\]\([^)]*\)|`[^`]*`", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(match => match.Value);

    /// <summary>Where two pages differ, field by field, by reflection: a field added to the model is compared without a change here.</summary>
    private static IEnumerable<string> Differences(object? left, object? right, string path, bool inProse)
    {
        if (left is null || right is null || left is string || left.GetType().IsPrimitive || left.GetType().IsEnum)
        {
            return Equals(left, right) ? [] : [$"{path}: {left ?? "null"} became {right ?? "null"}"];
        }

        return left switch
        {
            SourceSpan from when right is SourceSpan to => (from.Line, from.EndLine) == (to.Line, to.EndLine) && (inProse || from == to) ? [] : [$"{path}: {from} became {to}"],
            IList from when right is IList to => from.Count == to.Count
                ? from.Cast<object?>().Zip(to.Cast<object?>()).SelectMany((pair, index) => Differences(pair.First, pair.Second, $"{path}[{index}]", inProse))
                : [$"{path}: {from.Count} items became {to.Count}"],
            _ => left.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetIndexParameters().Length == 0 && !IsProse(left, property.Name))
                .SelectMany(property => Differences(property.GetValue(left), property.GetValue(right), $"{path}.{property.Name}", inProse || IsWithinProse(left, property.Name))),
        };
    }

    /// <summary>The description cell and the section's text; a permission cell's text and an example's body are facts.</summary>
    private static bool IsProse(object owner, string property)
        => owner is (BodyParameter or RequestBodySection or ResponseSection) && Prose.Contains(property);

    /// <summary>Facts that stand in sentences, and rows with a description: their columns move.</summary>
    private static bool IsWithinProse(object owner, string property) => owner switch
    {
        ResponseSection => property is "StatusCodes" or "Type",
        RequestBodySection => property is "Type" or "RepresentedType",
        BodyParameter or PageLink => property is "Span",
        _ => false,
    };
}
