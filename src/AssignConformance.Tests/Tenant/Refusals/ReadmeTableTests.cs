using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Refusals;

public sealed class ReadmeTableTests
{
    [Fact]
    public void README_has_the_table_of_refusals_row_by_row()
    {
        var readme = File.ReadAllText(Repository.InRoot("README.md"));
        var from = readme.IndexOf("| refused | when | exit code |", StringComparison.Ordinal);

        from.Should().BePositive();
        readme[from..(readme.IndexOf("\n\n", from, StringComparison.Ordinal) + 1)].Should().Be(RefusalTable.Markdown);
    }

    [Fact]
    public void Every_row_has_a_case_and_no_two_cases_have_one_name()
    {
        RefusalTable.Cases.Select(each => each.Refusal).Concat([RefusalTable.Redirect, RefusalTable.Simultaneous, RefusalTable.GraphAsUrl])
            .Distinct().Should().BeEquivalentTo(RefusalTable.All);
        RefusalTable.Cases.Select(each => each.ToString()).Should().OnlyHaveUniqueItems();
    }
}
