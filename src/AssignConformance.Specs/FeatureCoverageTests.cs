using System.Reflection;
using AssignConformance.Scenarios.Features;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Specs;

public sealed class FeatureCoverageTests
{
    [Fact]
    public void Every_scenario_of_every_feature_is_a_test_outline_rows_counted()
    {
        var planned = Directory.EnumerateFiles(Path.Combine(SpecsRun.Root, "features"), "*.feature", SearchOption.AllDirectories)
            .Sum(file => FeatureReader.Read(new FeatureFile(file, File.ReadAllText(file)))!.Scenarios.Length);

        var compiled = typeof(FeatureCoverageTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any() && method.DeclaringType!.Name.EndsWith("Feature", StringComparison.Ordinal))
            .Sum(method => Math.Max(1, method.GetCustomAttributes<InlineDataAttribute>().Count()));

        planned.Should().BePositive();
        compiled.Should().Be(planned, "a feature that is not compiled would be green without a test");
    }

    [Fact]
    public void No_code_behind_file_lies_outside_obj()
        => Directory.EnumerateFiles(SpecsRun.Root, "*.feature.cs", SearchOption.AllDirectories)
            .Where(file => !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal))
            .Should().BeEmpty();

    [Fact]
    public void Usage_data_of_the_test_framework_is_off()
        => Environment.GetEnvironmentVariable(SpecFlowTelemetry.Variable).Should().Be("0");
}
