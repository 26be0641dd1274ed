using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.Bodies.PageCase;

namespace AssignConformance.Tests.Rules.Bodies;

/// <summary>AC3003.</summary>
public sealed class ValueTypeWrongTests
{
    private static PageCase Answers(string type, string value) => new()
    {
        Answer = $$"""{ "p": {{value}} }""",
        Resources = [Resource("thing", $"p|{type}|Any.")],
    };

    [Theory]
    [InlineData("String", "7", true)]
    [InlineData("Int32", "\"7\"", true)]
    [InlineData("Int32", "2147483648", true)]
    [InlineData("Int32", "7", false)]
    [InlineData("Int32", "2147483647", false)]
    [InlineData("Int32", "-2147483648", false)]
    [InlineData("Int32", "-2147483649", true)]
    [InlineData("Int32", "7.0", true)]
    [InlineData("Byte", "255", false)]
    [InlineData("Byte", "256", true)]
    [InlineData("Byte", "0", false)]
    [InlineData("Byte", "-1", true)]
    [InlineData("Int16", "32768", true)]
    [InlineData("Boolean", "\"true\"", true)]
    [InlineData("Double", "\"INF\"", false)]
    [InlineData("Double", "\"-INF\"", false)]
    [InlineData("Single", "\"NaN\"", false)]
    [InlineData("Single", "\"x\"", true)]
    [InlineData("Stream", "7", false)]
    [InlineData("nobodysType", "7", false)]
    [InlineData("Json", "7", false)]
    [InlineData("Untyped JSON object", "[7]", false)]
    public void Reports_a_value_of_another_json_type_or_out_of_range(string type, string value, bool isFound)
        => Answers(type, value).Found("AC3003").Any().Should().Be(isFound);

    [Theory]
    [InlineData("DateTimeOffset", "2020-02-04T07:00:00Z", false)]
    [InlineData("DateTimeOffset", "2020-02-04T07:00:00", true)]
    [InlineData("DateTimeOffset", "2020-11-010T20:00:34Z", true)]
    [InlineData("DateTimeOffset", "String (timestamp)", false)]
    [InlineData("Date", "2020-02-04T00:00:00Z", true)]
    [InlineData("TimeOfDay", "0:00:00", true)]
    [InlineData("Duration", "P1D", false)]
    [InlineData("Duration", "PT1", true)]
    [InlineData("Duration", "Placeholder", false)]
    [InlineData("Duration", "P", false)]
    [InlineData("Duration", "P1", true)]
    [InlineData("Duration", "1D", true)]
    [InlineData("String", "1", false)]
    [InlineData("Guid", "123ddc65-1111-2222-3", true)]
    [InlineData("Guid", "123ddc65-1111-2222-", false)]
    [InlineData("Guid", "123ddc65-1111-2222-3333-gbcdefabcdef", false)]
    [InlineData("Guid", "123ddc65-1111-2222-3333-abcdefabcde", true)]
    [InlineData("Guid", "{id}", false)]
    [InlineData("Guid", "Guid value", false)]
    public void Reports_a_string_that_tries_the_form_of_its_type_and_misses_it(string type, string value, bool isFound)
        => Answers(type, $"\"{value}\"").Found("AC3003").Any().Should().Be(isFound);

    [Theory]
    [InlineData("number", "{}", true)]
    [InlineData("numeric", "7.5", false)]
    public void A_row_that_says_number_takes_a_json_number(string type, string value, bool isFound)
        => new PageCase { RequestBody = Table($"index|{type}|Where."), Sent = $$"""{ "index": {{value}} }""" }.Found("AC3003").Any().Should().Be(isFound);

    [Fact]
    public void A_row_with_alternatives_takes_any_of_them()
        => new PageCase { RequestBody = Table("values|(boolean or string or number) collection|Rows."), Sent = """{ "values": [[1, "a", true]] }""" }
            .Found("AC3003").Should().BeEmpty();

    [Fact]
    public void A_single_object_in_an_envelope_is_not_the_property_of_that_name()
    {
        var page = new PageCase
        {
            Answer = """{ "value": { "@odata.type": "#microsoft.graph.thing", "value": "a" } }""",
            Resources = [Resource("thing", "value|String|Its value.")],
        };

        page.Found("AC3003").Should().BeEmpty();
        page.Found("AC3009").Should().Equal("/value");
    }
}
