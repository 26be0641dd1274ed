using System.Text.Json.Nodes;
using AssignConformance.Docs;
using AssignConformance.SimulatedTenant.Facts;
using AssignConformance.SimulatedTenant.Families;
using AssignConformance.SimulatedTenant.Recording;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tests.Clients;
using AssignConformance.Tests.SimulatedTenant;
using AssignConformance.Tests.Support;
using AssignConformance.Tests.Support.SimulatedTenant;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Families;

/// <summary>Every recipe in every version by the pages that document its action; where none is at hand, by one in our own words. The command runs as a process.</summary>
public sealed class FamilyRunTests(TenantFixture fixture) : IClassFixture<TenantFixture>, IAsyncLifetime
{
    private readonly RunningTenant _tenant = fixture.Tenant;

    /// <summary>By recipe, version and operation.</summary>
    public static TheoryData<string, string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string, string>();
            foreach (var recipe in FamilyPages.Recipes.All)
            {
                foreach (var version in recipe.Versions)
                {
                    var documented = FamilyPages.AtHand.Where(each => each.Use.Recipe == recipe && each.Use.Version == version).Select(each => each.Operation.Id).ToList();
                    foreach (var operation in documented.Count == 0 ? [$"{version}/{MadePage.NameOf(recipe)}"] : documented)
                    {
                        pages.Add(recipe.Name, version, operation);
                    }
                }
            }

            return pages;
        }
    }

    public Task InitializeAsync() => _tenant.Control.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [SharedTheory]
    [MemberData(nameof(Pages))]
    public async Task A_family_runs_by_its_page_and_leaves_nothing(string recipeName, string version, string operation)
    {
        var recipe = FamilyPages.Recipes.All.Single(each => each.Name == recipeName);
        var page = TextOf(recipe, version, operation);
        var before = await _tenant.Control.ReadSnapshotAsync();

        var run = await FamilyRun.OfAsync(_tenant, operation, page);

        run.ExitCode.Should().Be(0, run.Output);
        Snapshot.Matches(string.Join('\n', run.Verdicts) + "\n", "Tenant", "Families", "Verdicts", operation.Replace('/', '-') + ".txt");
        run.Verdicts.Should().Contain("passed: The documented request gets the documented response").And.Contain("passed: What is assigned is what is read back");
        WhatWasSentIsTheOverlaidDocumentedBody(recipe, version, page, run);
        NothingButTheRunsOwnObjectIsWritten(recipe, version, run);
        (await _tenant.Control.ReadSnapshotAsync()).Should().Be(before, run.Output);
    }

    private static void WhatWasSentIsTheOverlaidDocumentedBody(Recipe recipe, string version, string page, FamilyRun run)
    {
        var documented = OperationReader.Derive(PageReader.Read($"{version}/x.md", page), []).Examples[0].Request!.Body!.Text;
        var assigns = Assigns(recipe, run).ToList();

        assigns.Select(request => JsonOf(request.Body)).Should().Contain(sent => JsonNode.DeepEquals(sent, Overlaid(documented, recipe)), "the documented body is sent with the recipe's values");
        assigns.Where(request => request.Applied).Should().HaveCountGreaterThan(2).And.OnlyContain(
            request => IsToTheTestGroupOrNobody(JsonOf(request.Body)!), "nobody but the test group is ever assigned to");
        run.Requests.Should().Contain(request => request.Method == "GET" && request.Path.EndsWith("/" + recipe.ReadBack, StringComparison.Ordinal) && request.Status == 200);
    }

    private static void NothingButTheRunsOwnObjectIsWritten(Recipe recipe, string version, FamilyRun run)
    {
        var collection = $"/{version}{recipe.Collection}";
        var writes = run.Requests.Where(request => request.HasToken && request.Method != "GET").ToList();

        writes[0].Should().Match<LoggedRequest>(request => request.Method == "POST" && request.Path == collection && request.Status == 201);
        var item = writes[1].Path[..^(recipe.Action.Length + 1)];
        item.Should().StartWith(collection + "/");
        writes.Skip(1).Should().OnlyContain(request => request.Path == item || request.Path == $"{item}/{recipe.Action}");
        writes[^1].Should().Match<LoggedRequest>(request => request.Method == "DELETE" && request.Path == item && request.Status == 204);
    }

    private static IEnumerable<LoggedRequest> Assigns(Recipe recipe, FamilyRun run)
        => run.Requests.Where(request => request.HasToken && request.Method == "POST" && request.Path.EndsWith("/" + recipe.Action, StringComparison.Ordinal));

    /// <summary>A recipe's overlay changes the body's own members alone, so that a merge patch is this.</summary>
    private static JsonObject Overlaid(string documented, Recipe recipe)
    {
        var body = JsonNode.Parse(documented)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(recipe.Overlay.Replace(Placeholders.TestGroup, Seeds.TestGroup, StringComparison.Ordinal))!.AsObject())
        {
            body.Remove(name);
            if (value is not null)
            {
                body[name] = value.DeepClone();
            }
        }

        return body;
    }

    private static bool IsToTheTestGroupOrNobody(JsonNode body) => body.AsObject().All(parameter => parameter.Value!.AsArray().All(
        item => (string?)item!["target"]!["@odata.type"] == "#microsoft.graph.groupAssignmentTarget" && (string?)item["target"]!["groupId"] == Seeds.TestGroup && item["target"]!.AsObject().Count == 2));

    private static JsonNode? JsonOf(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static string TextOf(Recipe recipe, string version, string operation)
    {
        if (!operation.EndsWith("/" + MadePage.NameOf(recipe), StringComparison.Ordinal))
        {
            return File.ReadAllText(PagesAtHand.FileOf(operation));
        }

        var declared = AllFamilies.Find(recipe.Collection.TrimStart('/'))!.DeclaredType;
        return MadePage.Of(recipe, version, DeclaredFacts.Find(version)!.Assign(declared)!.ReturnType is null ? 204 : 200);
    }
}
