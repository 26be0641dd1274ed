using AssignConformance.Model;
using AssignConformance.Model.Types;
using AssignConformance.Proof;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Proof;

/// <summary>How JSON writes values of primitive types. Source: OData JSON Format 4.01 §7.1, OData ABNF 4.01.</summary>
public sealed class JudgePrimitiveTests
{
    [Theory]
    [InlineData("Edm.Byte", "255 0")]
    [InlineData("Edm.SByte", "-128 127")]
    [InlineData("Edm.Int16", "-32768 32767")]
    [InlineData("Edm.Int32", "-2147483648 2147483647")]
    [InlineData("Edm.Int64", "-9223372036854775808 9223372036854775807")]
    [InlineData("Edm.Decimal", "1 1.5 1e3")]
    [InlineData("Edm.Double", "1 1.5 \"INF\" \"-INF\" \"NaN\"")]
    [InlineData("Edm.Boolean", "true false")]
    [InlineData("Edm.Guid", "\"0aF45678-0000-0000-0000-000000000001\"")]
    [InlineData("Edm.Date", "\"2020-02-29\" \"2000-02-29\" \"0001-01-01\" \"-0004-02-29\" \"12021-12-31\"")]
    [InlineData("Edm.DateTimeOffset", "\"2021-01-31T23:59Z\" \"2021-01-31T23:59:59.123456789012Z\" \"2021-01-31T12:00:00+14:00\" \"2021-01-31T12:00:00-08:00\"")]
    [InlineData("Edm.TimeOfDay", "\"00:00\" \"23:59:59.9\"")]
    [InlineData("Edm.Duration", "\"P1D\" \"-PT1.5S\" \"P1DT2H3M4S\" \"PT0S\" \"PT36H\"")]
    [InlineData("Edm.Binary", "\"\" \"AAEC\" \"AA==\" \"AAA\" \"-_+/\"")]
    [InlineData("Edm.Stream", "\"x\"")]
    [InlineData("Edm.Untyped", "7 \"x\" {} null")]
    [InlineData("Edm.GeographyPoint", "{}")]
    public void A_value_of_the_type_is_allowed(string type, string values)
        => values.Split(' ').Should().OnlyContain(value => !Judged(type, value).IsForbidden);

    [Theory]
    [InlineData("Edm.Byte", "256 -1 1.0")]
    [InlineData("Edm.SByte", "128 -129")]
    [InlineData("Edm.Int16", "32768 -32769")]
    [InlineData("Edm.Int32", "2147483648 -2147483649 1.5 1e3 \"1\" true")]
    [InlineData("Edm.Int64", "9223372036854775808 -9223372036854775809 \"1\"")]
    [InlineData("Edm.Decimal", "\"1\" true")]
    [InlineData("Edm.Double", "\"1.5\" \"Infinity\" true")]
    [InlineData("Edm.Boolean", "\"true\" 0 1")]
    [InlineData("Edm.Guid", "\"\" \"0af45678-0000-0000-0000-00000000000\" \"0af45678000000000000000000000001\" \"gaf45678-0000-0000-0000-000000000001\" 7")]
    [InlineData("Edm.Date", "\"2021-02-29\" \"1900-02-29\" \"2021-02-30\" \"2021-04-31\" \"2021-00-01\" \"2021-13-01\" \"2021-1-31\" \"02021-01-01\" \"--2021-01-01\" \"2021-01-31T12:00:00Z\" \"\"")]
    [InlineData("Edm.DateTimeOffset", "\"2021-01-31\" \"2021-01-31T12:00:00\" \"2021-02-29T12:00:00Z\" \"2021-01-31T24:00:00Z\" \"2021-01-31T12:60:00Z\" \"2021-01-31T12:00:60Z\" \"2021-01-31T12Z\" \"2021-01-31T12:00:00+1:00\" \"2021-01-31T12:00:00.Z\" \"T\" 7")]
    [InlineData("Edm.TimeOfDay", "\"24:00\" \"12\" \"1:00\" \"12:00:00Z\" \"12:00:00.1234567890123\"")]
    [InlineData("Edm.Duration", "\"P\" \"PT\" \"P1DT\" \"P1Y\" \"P1M\" \"1D\" \"PT1.5H\" \"PT1S1H\" \"PTS\" \"P1DT1D\" \"\"")]
    [InlineData("Edm.Binary", "\"*\" \"AAEC=\" \"AAECA\" \"A===\"")]
    [InlineData("Edm.Stream", "7")]
    public void A_value_that_is_none_of_the_type_is_forbidden(string type, string values)
        => values.Split(' ').Should().OnlyContain(value => Judged(type, value).IsForbidden);

    private static Judgement Judged(string type, string value)
    {
        var source = new Provenance(ProvenanceKind.Metadata, SourceSpan.InLine("beta.csdl.xml", 5, 1, 1));
        var holder = new TypeDefinition.Structured
        {
            Name = "microsoft.graph.part",
            Sources = [source],
            Properties = [new PropertyDefinition { Name = "it", Type = new TypeReference(type, IsCollection: false), Sources = [source] }],
        };
        var subject = Exchanges.Answering("""{"size": 1}""", type: "part") with { Types = new TypeCatalogue("beta", [holder], [], isClosed: true) };
        return subject.Answer($$"""{"it": {{value}}}""");
    }
}
