using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AssignConformance.Docs;
using AssignConformance.Model.Contracts;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Families;

/// <summary>Of the assign pages of the reference: which a recipe sends, and why the others are not testable on a tenant.</summary>
public sealed class MatchedPagesTests
{
    private static readonly string[] s_versions = ["v1.0", "beta"];

    [SharedFact]
    public void Every_assign_page_of_the_reference_has_a_recipe_or_a_reason()
    {
        var operations = Read();
        var sent = operations.Where(operation => FamilyPages.UsesOf(operation).Any(use => use.Step == RecipeStep.Assign)).ToImmutableArray();
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{operations.Length} pages, {sent.Length} sent by a recipe\n"));
        foreach (var operation in sent)
        {
            text.Append(CultureInfo.InvariantCulture, $"{operation.Id}: recipe {FamilyPages.UsesOf(operation).First().Recipe.Name}\n");
        }

        foreach (var family in operations.Except(sent).GroupBy(Reason, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"not testable: {family.Key} ({family.Count()}: {string.Join(", ", family.Select(operation => operation.Id).Take(2))}{(family.Count() > 2 ? ", …" : "")})\n");
        }

        operations.Should().HaveCount(240);
        Snapshot.Matches(text.ToString(), "Tenant", "Families", "matched-pages.txt");
    }

    private static string Reason(Operation operation) => operation switch
    {
        { Method: null } or { Paths.IsEmpty: true } => "no HTTP request is documented",
        _ when FamilyPages.UsesOf(operation).FirstOrDefault() is { } use => $"{use.Step} of recipe {use.Recipe.Name} is done by the run itself, and assigns nothing",
        _ => $"no recipe for {operation.Method} {Family(operation.Paths[0].Value)}",
    };

    /// <summary>The path's first two segments, and what follows the last id.</summary>
    private static string Family(string path)
    {
        var segments = path.Split('?')[0].Trim('/').Split('/');
        return "/" + string.Join('/', segments.Select(segment => segment.Contains('{', StringComparison.Ordinal) || segment.Any(char.IsDigit) ? "{id}" : segment).Take(6));
    }

    private static ImmutableArray<Operation> Read() =>
    [
        .. s_versions.SelectMany(version => Directory.EnumerateFiles(Repository.InShared("corpus", "api-reference", version, "api"), "*assign*.md").Order(StringComparer.Ordinal)
            .Select(file => OperationReader.Derive(PageReader.Read($"{version}/{Path.GetFileName(file)}", File.ReadAllText(file)), []))),
    ];
}
