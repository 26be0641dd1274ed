using AssignConformance.Cli.Contracts;
using AssignConformance.Docs;
using AssignConformance.Rules;
using AssignConformance.Schemas.Derivation;
using BenchmarkDotNet.Attributes;

namespace AssignConformance.Benchmarks.Stages;

/// <summary>From a page's text to its contract and its findings; figures are a page's.</summary>
public class ReadingBenchmarks
{
    [Benchmark(OperationsPerInvoke = OwnPages.Count)]
    public int ReadPage() => OwnPages.Texts.Sum(page => PageReader.Read(page.Path, page.Text).ResponseExamples.Length);

    [Benchmark(OperationsPerInvoke = OwnPages.Count)]
    public int RenderPageLine() => OwnPages.Plan.Workspace.Pages.Sum(page => PageLine.Render(page).Length);

    [Benchmark(OperationsPerInvoke = OwnPages.Count)]
    public int DeriveOperation() => OwnPages.Plan.Workspace.Pages.Sum(page => OperationReader.Derive(page, []).Examples.Length);

    [Benchmark(OperationsPerInvoke = OwnPages.Count)]
    public int DeriveContract()
        => OwnPages.Plan.Workspace.Operations.Sum(operation => ContractDeriver.Derive(operation, OwnPages.Plan.Workspace.Catalogues.For(operation.Version)).Examples.Length);

    [Benchmark(OperationsPerInvoke = OwnPages.Count)]
    public int CheckPage()
        => OwnPages.Plan.Workspace.Pages.Zip(OwnPages.Plan.Workspace.Operations).Sum(each => PageChecker.Check(
            each.First, new PageContext { Operation = each.Second, Types = OwnPages.Plan.Workspace.Catalogues.For(each.First.Version) }).Length);
}
