using System.Reflection;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Architecture;

/// <summary>A stage references Model (and Schemas where the design says), never another stage; only Cli and the test projects compose.</summary>
public sealed class StarTests
{
    private const string Prefix = "AssignConformance.";

    [Theory]
    [InlineData("AssignConformance.Model")]
    [InlineData("AssignConformance.Docs", "Model")]
    [InlineData("AssignConformance.Schemas", "Model")]
    [InlineData("AssignConformance.Rules", "Model", "Schemas")]
    [InlineData("AssignConformance.Generation", "Model")]
    [InlineData("AssignConformance.Comparison", "Model")]
    [InlineData("AssignConformance.Proof", "Model")]
    [InlineData("AssignConformance.Stubs", "Model", "Schemas")]
    [InlineData("AssignConformance.Tenant", "Model")]
    [InlineData("AssignConformance.Scenarios", "Model", "Schemas")]
    [InlineData("AssignConformance.Reports", "Model")]
    [InlineData("AssignConformance.SimulatedTenant")]
    public void A_stage_references_only_what_the_design_allows(string assembly, params string[] allowed)
    {
        var references = Own(Assembly.Load(assembly)).ToList();

        references.Should().BeSubsetOf(allowed);
        if (allowed.Length > 0)
        {
            references.Should().Contain("Model", "a stage that knows no values would not be a stage");
        }
    }

    [Fact]
    public void The_model_needs_no_package()
        => Assembly.Load("AssignConformance.Model").GetReferencedAssemblies().Select(reference => reference.Name)
            .Should().OnlyContain(name => name!.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard");

    [Fact]
    public void Every_project_of_the_product_is_judged_here()
    {
        var judged = typeof(StarTests).GetMethod(nameof(A_stage_references_only_what_the_design_allows))!
            .GetCustomAttributes<InlineDataAttribute>().Select(data => (string)data.GetData(null!).Single()[0]);
        var composing = new[] { "AssignConformance.Cli", "AssignConformance.Specs", "AssignConformance.Tests", "AssignConformance.Benchmarks" };

        var projects = Directory.EnumerateFiles(Support.Repository.InRoot("src"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension);

        projects.Should().BeEquivalentTo(judged.Concat(composing));
    }

    private static IEnumerable<string> Own(Assembly assembly)
        => assembly.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]);
}
