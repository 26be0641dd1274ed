using System.Collections.Immutable;
using AssignConformance.Cli.Composition;
using AssignConformance.Docs;
using AssignConformance.Generation;
using AssignConformance.Model.Contracts;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Stubs.Mappings;
using AssignConformance.Stubs.Reading;

namespace AssignConformance.Tests.Support;

/// <summary>Two pages of which one assigns what the other lists, in our own words.</summary>
internal static class AssignmentPages
{
    public const string AssignId = "v1.0/gadget-assign";

    public const string ListId = "v1.0/gadgetassignment-list";

    public const string Scenario = "v1.0:gadget-assign";

    public const string AssignPath = "/v1.0/gadgets/7/assign";

    public const string ListPath = "/v1.0/gadgets/7/assignments";

    /// <summary>The documented request body.</summary>
    public const string Sent = """{"assignments": [{"@odata.type": "#microsoft.graph.gadgetAssignment", "id": "a1", "intent": "apply"}, {"@odata.type": "#microsoft.graph.gadgetAssignment", "id": "a2", "intent": "remove"}]}""";

    /// <summary>The documented list.</summary>
    public const string Listed = """{"@odata.count": 2, "value": [{"@odata.type": "#microsoft.graph.gadgetAssignment", "id": "a1", "intent": "apply"}, {"@odata.type": "#microsoft.graph.gadgetAssignment", "id": "a2", "intent": "remove"}]}""";

    public static ImmutableArray<(string Path, string Text)> All { get; } = [($"{AssignId}.md", AssignPage("gadgets", Sent)), ($"{ListId}.md", ListPage("gadgets", Listed))];

    /// <summary>A page that assigns.</summary>
    /// <param name="set">The entity set of the path.</param>
    public static string AssignPage(string set, string body) => $"""
        # gadget: assign

        ## HTTP request

        ```http
        POST /{set}/{"{gadgetId}"}/assign
        ```

        ## Request body

        |Parameter|Type|Description|
        |:---|:---|:---|
        |assignments|[gadgetAssignment](../resources/gadgetassignment.md) collection|What to assign.|

        ## Response

        If it works, it answers `204 No Content`.

        ## Example

        ### Request

        ```http
        POST https://graph.microsoft.com/v1.0/{set}/{"{gadgetId}"}/assign
        Content-Type: application/json

        {body}
        ```

        ### Response

        ```http
        HTTP/1.1 204 No Content
        ```
        """;

    /// <summary>A page that lists.</summary>
    public static string ListPage(string set, string body) => $"""
        # List gadgetAssignments

        ## HTTP request

        ```http
        GET /{set}/{"{id}"}/assignments
        ```

        ## Response

        If it works, it answers `200 OK` and a collection of [gadgetAssignment](../resources/gadgetassignment.md) objects.

        ## Example

        ### Request

        ```http
        GET https://graph.microsoft.com/v1.0/{set}/{"{id}"}/assignments
        ```

        ### Response

        ```http
        HTTP/1.1 200 OK
        Content-Type: application/json

        {body}
        ```
        """;

    public static ImmutableArray<OperationContract> Contracts(IEnumerable<(string Path, string Text)>? pages = null)
    {
        var operations = (pages ?? All).Select(page => OperationReader.Derive(PageReader.Read(page.Path, page.Text), [])).ToImmutableArray();
        var catalogues = TypeCatalogueBuilder.Build(operations, []);
        return [.. operations.Select(operation => ContractDeriver.Derive(operation, catalogues.For(operation.Version)))];
    }

    public static ImmutableArray<StubMapping> Mappings(IReadOnlyList<OperationContract> contracts) => MappingReader.Read(GeneratedStubs.Files(ArtefactGenerator.Generate(contracts)));

    /// <summary>Writes pages to a docs folder.</summary>
    public static void WriteTo(string folder, IEnumerable<(string Path, string Text)>? pages = null)
    {
        foreach (var (path, text) in pages ?? All)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
