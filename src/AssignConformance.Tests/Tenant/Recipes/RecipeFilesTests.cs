using AssignConformance.Docs;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Metadata;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tests.Support;
using FluentAssertions;
using NJsonSchema;
using Xunit;

namespace AssignConformance.Tests.Tenant.Recipes;

/// <summary>Holds the recipes against their schema, the metadata and the pages.</summary>
public sealed class RecipeFilesTests
{
    private static readonly Lazy<Dictionary<string, TypeCatalogue>> s_metadata = new(() => new[] { ("v1.0", "v1.0-2021"), ("beta", "beta-2021"), ("v1.0-2026", "v1.0-2026") }
        .ToDictionary(each => each.Item1, each =>
        {
            using var text = File.OpenText(Repository.InShared("metadata", each.Item2 + ".csdl.xml"));
            var document = CsdlReader.Read(text, each.Item2);
            return new TypeCatalogue(each.Item1, document.Types, document.Actions, isClosed: true);
        }));

    public static TheoryData<string> Names => [.. RecipeFolder.Own().All.Select(recipe => recipe.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Conforms_to_the_schema(string name)
    {
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(Repository.InRoot("features", "tenant", "recipe.schema.json")));
        var text = await File.ReadAllTextAsync(Repository.InRoot("features", "tenant", "recipes", name + ".json"));

        schema.Validate(text).Should().BeEmpty();
        schema.Validate(text.Replace("\"collection\"", "\"colection\"", StringComparison.Ordinal)).Should().NotBeEmpty();
    }

    [SharedTheory]
    [MemberData(nameof(Names))]
    public void Asks_for_nothing_that_the_metadata_does_not_declare(string name)
    {
        var recipe = RecipeFolder.Own().All.Single(each => each.Name == name);
        foreach (var version in recipe.Versions.SelectMany(version => version == "v1.0" ? ["v1.0", "v1.0-2026"] : new[] { version }))
        {
            var types = s_metadata.Value[version];
            var segments = recipe.Collection.Split('/');
            var element = Property(types, Structured(types, "microsoft.graph." + segments[1]), segments[2]).Type;
            element.IsCollection.Should().BeTrue();

            var create = (JsonTree.Object)JsonText.Read(recipe.Create).Root!;
            var created = Structured(types, ((JsonTree.String)create.Find("@odata.type")!.Value).Value);
            created.IsAbstract.Should().BeFalse();
            types.IsA(created, element.Name).Should().BeTrue("{0} is created in a collection of {1}", created.Name, element.Name);
            Faults(types, create, created, "").Should().BeEmpty("in {0}", version);

            var action = types.Actions.Should().ContainSingle(each => each.Name == recipe.Action && each.BindingType != null && each.BindingType.Name == element.Name).Subject;
            var parameter = action.Parameters.Should().ContainSingle(each => each.Name == recipe.Parameter).Subject;
            parameter.Type.IsCollection.Should().BeTrue();
            foreach (var member in ((JsonTree.Object)JsonText.Read(recipe.Overlay).Root!).Members.Where(member => member.Value is not JsonTree.Null))
            {
                var declared = action.Parameters.Should().ContainSingle(each => each.Name == member.Name).Subject;
                ((JsonTree.Array)member.Value).Items.SelectMany(item => Faults(types, item, Structured(types, declared.Type.Name), member.Name)).Should().BeEmpty("in {0}", version);
            }

            var readBack = Property(types, Structured(types, element.Name), recipe.ReadBack);
            (readBack.IsNavigation, readBack.Type.Name).Should().Be((true, parameter.Type.Name));
        }
    }

    [SharedTheory]
    [MemberData(nameof(Names))]
    public void Asks_for_the_least_application_permissions_that_the_pages_name(string name)
    {
        var recipe = RecipeFolder.Own().All.Single(each => each.Name == name);
        foreach (var version in recipe.Versions)
        {
            var type = recipe.Create.Split("#microsoft.graph.")[1].Split('"')[0];
            var pages = new[] { "create", "delete", "get", "list" }
                .SelectMany(verb => Directory.EnumerateFiles(Repository.InShared("corpus", "api-reference", version, "api"), $"intune-*-{type.ToLowerInvariant()}-{verb}.md"))
                .ToList();
            pages.Should().HaveCount(4);
            foreach (var page in pages)
            {
                var operation = OperationReader.Derive(PageReader.Read($"{version}/{Path.GetFileName(page)}", File.ReadAllText(page)), []);
                operation.Paths.Select(path => path.Value).Should().Contain(path => path == recipe.Collection || path.StartsWith(recipe.Collection + "/{", StringComparison.Ordinal));
                operation.Permissions.Where(set => set.Category == PermissionCategory.Application && !set.Permissions.IsEmpty)
                    .Should().NotBeEmpty().And.OnlyContain(set => set.Permissions.Intersect(recipe.Permissions).Any(), "of {0}", page);
            }
        }
    }

    /// <summary>What a value holds that its type does not declare.</summary>
    private static IEnumerable<string> Faults(TypeCatalogue types, JsonTree value, TypeDefinition.Structured declared, string pointer)
    {
        if (value is not JsonTree.Object @object)
        {
            return [$"{pointer}: no object"];
        }

        var type = @object.Find("@odata.type")?.Value is JsonTree.String given ? Structured(types, given.Value) : declared;
        var faults = types.IsA(type, declared.Name) && !type.IsAbstract ? Array.Empty<string>() : [$"{pointer}: {type.Name} is no concrete {declared.Name}"];
        return faults.Concat(@object.Members.Where(member => member.Name != "@odata.type").SelectMany(member =>
        {
            var property = types.AllProperties(type).FirstOrDefault(each => each.Name == member.Name);
            return property is null ? [$"{pointer}/{member.Name}: {type.Name} has no such property"] : ValueFaults(types, member.Value, property.Type, $"{pointer}/{member.Name}");
        }));
    }

    private static IEnumerable<string> ValueFaults(TypeCatalogue types, JsonTree value, TypeReference type, string pointer) => value switch
    {
        JsonTree.Array array when type.IsCollection => array.Items.SelectMany(item => ValueFaults(types, item, type with { IsCollection = false }, pointer)),
        _ when type.IsCollection => [$"{pointer}: no array"],
        JsonTree.Object when types.Find(type.Name) is TypeDefinition.Structured structured => Faults(types, value, structured, pointer),
        JsonTree.String text when types.Find(type.Name) is TypeDefinition.Enumeration enumeration => enumeration.Members.Any(member => member.Name == text.Value) ? [] : [$"{pointer}: no member"],
        JsonTree.String when type.Name is "Edm.String" or "Edm.Binary" => [],
        JsonTree.Number when type.Name == "Edm.Int32" => [],
        JsonTree.Boolean when type.Name == "Edm.Boolean" => [],
        _ => [$"{pointer}: {value.TypeName} for {type.Name}"],
    };

    private static TypeDefinition.Structured Structured(TypeCatalogue types, string name) => types.Find(name).Should().BeOfType<TypeDefinition.Structured>("of {0}", name).Subject;

    private static PropertyDefinition Property(TypeCatalogue types, TypeDefinition.Structured type, string name)
        => types.AllProperties(type).Should().ContainSingle(property => property.Name == name, "of {0}", type.Name).Subject;
}
