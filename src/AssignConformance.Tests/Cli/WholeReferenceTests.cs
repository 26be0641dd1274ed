using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Cli.Composition;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Pages;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

/// <summary>The whole reference of 2021, with the metadata of its time. A count changes only in a commit that says why.</summary>
public sealed class WholeReferenceTests
{
    /// <summary>The rules that say why an operation, or a pair of examples, is not there.</summary>
    private static readonly ImmutableArray<string> Whys = ["AC1001", "AC1002", "AC1014", "AC1015", "AC1016", "AC1017"];

    [SharedFact]
    public async Task Every_page_gives_an_operation_with_its_examples_paired_or_a_finding_that_says_why_not()
    {
        var workspace = await Workspace.LoadAsync(
            Repository.InShared("corpus", "api-reference"),
            [$"v1.0={Repository.InShared("metadata", "v1.0-2021.csdl.xml")}", $"beta={Repository.InShared("metadata", "beta-2021.csdl.xml")}"],
            CancellationToken.None);
        var findings = workspace.Check();

        var told = findings.Where(finding => Whys.Contains(finding.Rule.Id)).Select(finding => finding.Span.File).ToHashSet(StringComparer.Ordinal);
        var resources = workspace.Pages.Where(page => page.IsResource).Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        workspace.Operations.Where(operation => !IsWhole(operation) && !told.Contains(operation.Page) && !resources.Contains(operation.Page))
            .Select(operation => operation.Page).Should().BeEmpty();

        Snapshot.Matches(Counts(workspace, findings), "Cli", "whole-reference.txt");
    }

    private static bool IsWhole(Operation operation)
        => operation.Method is not null && !operation.Paths.IsEmpty && !operation.Examples.IsEmpty
            && operation.Examples.All(example => example is { Request: not null, Response: not null } || IsAside(example, operation));

    /// <summary>What needs no partner: a message outside the examples, one that the service sends to another host, a form of a request that shares the response of the next.</summary>
    private static bool IsAside(DocumentedExample example, Operation operation)
    {
        var shown = example.Request ?? (Example)example.Response!;
        return !shown.Headings.Any(heading => heading.StartsWith("Example", StringComparison.OrdinalIgnoreCase))
            || (Uri.TryCreate(example.Request?.Url, UriKind.Absolute, out var url) && !url.Host.Contains("graph.microsoft", StringComparison.OrdinalIgnoreCase))
            || operation.Examples.Any(other => other.Request is { } later && later.Fence.Line > shown.Fence.Line && later.Headings.SequenceEqual(shown.Headings));
    }

    private static string Counts(Workspace workspace, ImmutableArray<Finding> findings)
    {
        var examples = workspace.Operations.SelectMany(operation => operation.Examples).ToList();
        var lines = new List<string>
        {
            Line("pages", workspace.Pages.Length),
            Line("operations with method and path", workspace.Operations.Count(operation => operation.Method is not null && !operation.Paths.IsEmpty)),
            Line("operations whose examples are all paired", workspace.Operations.Count(IsWhole)),
            Line("examples with request and response", examples.Count(example => example.Request is not null && example.Response is not null)),
            Line("findings", findings.Length),
        };
        lines.AddRange(findings.GroupBy(finding => finding.Rule.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Line($"{group.Key} {group.First().Rule.Name}", group.Count())));
        return string.Join('\n', lines) + "\n";
    }

    private static string Line(string what, int count) => string.Create(CultureInfo.InvariantCulture, $"{count,7} {what}");
}
