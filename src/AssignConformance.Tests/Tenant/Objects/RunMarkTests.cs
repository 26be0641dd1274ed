using AssignConformance.Tenant.Objects;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Objects;

public sealed class RunMarkTests
{
    private static readonly RunMark s_mark = RunMark.Create(new DateTimeOffset(2026, 11, 22, 3, 15, 7, TimeSpan.FromHours(1)), [0xab, 0, 1, 2, 3, 0xff]);

    [Fact]
    public void A_mark_tells_the_run_and_its_beginning_in_utc()
    {
        s_mark.Run.Should().Be("20261122t021507z-ab00010203ff");
        s_mark.Text.Should().Be("assign-conformance run 20261122t021507z-ab00010203ff");
        s_mark.Begun.Should().Be(new DateTimeOffset(2026, 11, 22, 2, 15, 7, TimeSpan.Zero));
        s_mark.NameFor("v1.0").Should().Be("zz-assignconf-20261122t021507z-ab00010203ff-v1.0");
        RunMark.Read(s_mark.Run).Should().Be(s_mark);
        RunMark.Of(s_mark.NameFor("beta"), $"Hello. {s_mark.Text}").Should().Be(s_mark);
    }

    [Theory]
    [InlineData("zz-assignconf-20261122t021507z-ab00010203ff-beta", "no mark")]
    [InlineData("zz-assignconf-20261122t021507z-ab00010203ff-beta", "assign-conformance run 20261122t021507z-ab00010203fe")]
    [InlineData("zz-assignconf-20261322t021507z-ab00010203ff-beta", "assign-conformance run 20261322t021507z-ab00010203ff")]
    [InlineData("zz-assignconf-20261122t021507z-AB00010203FF-beta", "assign-conformance run 20261122t021507z-AB00010203FF")]
    [InlineData("zz-assignconf-beta", "assign-conformance run ")]
    [InlineData("zz-assignconf-", "assign-conformance run 20261122t021507z-ab00010203ff")]
    [InlineData("ZZ-assignconf-20261122t021507z-ab00010203ff-beta", "assign-conformance run 20261122t021507z-ab00010203ff")]
    [InlineData("Sales laptops", "assign-conformance run 20261122t021507z-ab00010203ff")]
    public void An_object_that_lacks_name_or_mark_is_not_ours(string name, string description) => RunMark.Of(name, description).Should().BeNull();
}
