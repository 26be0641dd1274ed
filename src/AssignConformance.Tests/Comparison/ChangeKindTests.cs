using System.Reflection;
using System.Text.RegularExpressions;
using AssignConformance.Comparison;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Comparison;

/// <summary>The table of changes in README, and that each of its rows is tested.</summary>
public sealed class ChangeKindTests
{
    [Fact]
    public void README_has_every_kind_with_its_class_and_meaning()
    {
        var chapter = File.ReadAllText(Repository.InRoot("README.md")).Split("## Compare two versions")[1].Split("\n## ")[0];

        Regex.Matches(chapter, @"^\| `(?<name>[a-z-]+)` \| (?<class>[a-z]+) \| (?<meaning>.+) \|$", RegexOptions.Multiline, TimeSpan.FromSeconds(1))
            .Select(row => (row.Groups["name"].Value, row.Groups["class"].Value, row.Groups["meaning"].Value))
            .Should().Equal(ChangeKind.All.Select(kind => (kind.Name, kind.Class.ToString().ToLowerInvariant(), kind.Meaning)));
    }

    [Fact]
    public void The_list_holds_every_kind_once_in_the_order_of_the_classes()
    {
        ChangeKind.All.Should().BeEquivalentTo(typeof(ChangeKind).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == typeof(ChangeKind)).Select(property => property.GetValue(null)));
        ChangeKind.All.Select(kind => kind.Class).Should().BeInAscendingOrder();
        ChangeKind.All.Select(kind => kind.Name).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_kind_is_shown_by_a_test()
    {
        var tests = File.ReadAllText(Repository.InRoot("src", "AssignConformance.Tests", "Comparison", "ApiComparerTests.cs"));

        ChangeKind.All.Where(kind => !tests.Contains($"\"{kind.Name} ", StringComparison.Ordinal)).Should().BeEmpty();
    }
}
