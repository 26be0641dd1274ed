using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Schemas;

public sealed class EdmTypeTests
{
    [Theory]
    [InlineData("Edm.String", "\"\"|\"a\\n\"", "7|true|[]|{}")]
    [InlineData("Edm.Boolean", "true|false", "\"true\"|1|0")]
    [InlineData("Edm.Byte", "0|255", "-1|256|1.5|\"1\"")]
    [InlineData("Edm.SByte", "-128|127", "-129|128")]
    [InlineData("Edm.Int16", "-32768|32767", "-32769|32768")]
    [InlineData("Edm.Int32", "-2147483648|2147483647|0", "2147483648|-2147483649|1.5|\"7\"|99999999999999999999|1e400")]
    [InlineData("Edm.Int64", "-9223372036854775808|9223372036854775807", "9223372036854775808|-9223372036854775809|99999999999999999999999999999999999999|\"7\"")]
    [InlineData("Edm.Decimal", "1|1.5|-0.25|99999999999999999999", "\"1.5\"|true")]
    [InlineData("Edm.Single", "1|1.5|1e3|\"INF\"|\"-INF\"|\"NaN\"", "\"1.5\"|\"inf\"|\"INF\\n\"|true")]
    [InlineData("Edm.Double", "1|-1.5e300|1e400|\"NaN\"", "\"not a number\"|[]")]
    [InlineData("Edm.Guid", "\"12345678-90ab-cdef-ABCD-1234567890ab\"", "\"1234567890abcdefabcd1234567890ab\"|\"{12345678-90ab-cdef-abcd-1234567890ab}\"|\"12345678-90ab-cdef-abcd-1234567890ab\\n\"|7")]
    [InlineData("Edm.Date", "\"2017-01-31\"|\"2020-02-29\"|\"2000-02-29\"|\"12024-02-29\"|\"-0044-03-15\"", "\"2021-02-29\"|\"1900-02-29\"|\"2017-02-30\"|\"2017-04-31\"|\"2017-13-01\"|\"17-01-01\"|\"2017-01-01T00:00:00Z\"|\"٢٠١٧-01-01\"")]
    [InlineData("Edm.DateTimeOffset", "\"2017-01-01T00:00:35.1329464-08:00\"|\"2017-01-01T00:00Z\"|\"2016-12-31T23:59:59Z\"", "\"2021\"|\"2017-01-01\"|\"2017-01-01T00:00:00\"|\"2017-01-01T24:00:00Z\"|\"2017-01-01T00:00:60Z\"|\"2017-01-01T00:00:00Z\\n\"|7")]
    [InlineData("Edm.TimeOfDay", "\"00:00\"|\"23:59:59.9999999\"", "\"24:00:00\"|\"1:00\"|\"12:60\"")]
    [InlineData("Edm.Duration", "\"PT1H\"|\"P1D\"|\"-P1DT2H3M4.5S\"|\"PT0.001S\"", "\"P\"|\"PT\"|\"P1DT\"|\"P1Y\"|\"1:00:00\"|\"PT1.5H\"")]
    [InlineData("Edm.Binary", "\"\"|\"AAECAw==\"|\"_-8\"|\"aGVsbG8=\"", "\"a\"|\"a b=\"|\"====\"|7")]
    [InlineData("Edm.Stream", "\"https://example.com/photo\"", "7")]
    [InlineData("Edm.Untyped", "1|\"a\"|{\"b\": [1]}|[null]|true", "")]
    public void Accepts_the_type_s_values_and_refuses_others(string type, string accepted, string refused)
    {
        var (exported, mapping) = Samples.Validators(Samples.Operation(Samples.Row("x", type)), Samples.Types("<ComplexType Name=\"none\" />"));

        foreach (var validator in new[] { exported, mapping })
        {
            foreach (var value in accepted.Split('|'))
            {
                Samples.Validate(validator, $"{{\"x\": {value}}}").Should().BeEmpty($"{value} is {type}");
            }

            foreach (var value in refused.Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                Samples.Validate(validator, $"{{\"x\": {value}}}").Should().NotBeEmpty($"{value} is not {type}")
                    .And.OnlyContain(violation => violation.Pointer == "/x");
            }
        }
    }

    [Theory]
    [InlineData("99999999999999999999", "\"/x\" is 99999999999999999999; expected a number from -2147483648 to 2147483647 (beta/x-assign.md:40)", "maximum")]
    [InlineData("1.5", "\"/x\" is 1.5; expected an integer or null (beta/x-assign.md:40)", "type")]
    [InlineData("\"7\"", "\"/x\" is \"7\"; expected an integer or null (beta/x-assign.md:40)", "type")]
    public void Says_what_was_expected_and_who_expects_it(string value, string message, string keyword)
    {
        var (exported, _) = Samples.Validators(Samples.Operation(Samples.Row("x", "Edm.Int32")), Samples.Types("<ComplexType Name=\"none\" />"));

        var violation = Samples.Validate(exported, $"{{\"x\": {value}}}").Should().ContainSingle().Subject;

        violation.Message.Should().Be(message);
        violation.Keyword.Should().Be(keyword);
        violation.ConstraintSource.Should().Be("beta/x-assign.md:40");
    }

    [Fact]
    public void A_form_is_named_by_its_type()
    {
        var (exported, _) = Samples.Validators(Samples.Operation(Samples.Row("x", "Edm.DateTimeOffset")), Samples.Types("<ComplexType Name=\"none\" />"));

        Samples.Validate(exported, """{"x": "2021"}""").Single().Message
            .Should().Be("\"/x\" is \"2021\"; expected the form of Edm.DateTimeOffset (beta/x-assign.md:40)");
    }
}
