using System.Collections.Immutable;
using AssignConformance.Docs;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Pages;
using AssignConformance.Rules;
using AssignConformance.Rules.Sdk;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Metadata;
using AssignConformance.Tests.Schemas;

namespace AssignConformance.Tests.Rules.Bodies;

/// <summary>An operation page in Markdown beside resource pages, as the readers see them: a POST with one request and one response.</summary>
internal sealed record PageCase
{
    public string RequestBody { get; init; } = "Supply a JSON representation of a [thing](../resources/thing.md) object.";

    public string Response { get; init; } = "Returns `201 Created` and a [thing](../resources/thing.md) object.";

    /// <summary>The documented path.</summary>
    public string Path { get; init; } = "/things";

    public string Url { get; init; } = "https://graph.microsoft.com/v1.0/things";

    public string Sent { get; init; } = "{}";

    public string Answer { get; init; } = "{}";

    /// <summary>What stands above the response's fence: a note, an annotation.</summary>
    public string Above { get; init; } = "";

    /// <summary>Whole resource pages by name.</summary>
    public ImmutableArray<(string Name, string Text)> Resources { get; init; } = [];

    /// <summary>CSDL within a schema, or null for no metadata.</summary>
    public string? Metadata { get; init; }

    /// <summary>See <see cref="PageContext.AsksSdk"/>.</summary>
    public bool AsksSdk { get; init; }

    private string Text => $"""
        # Create thing

        ## HTTP request
        ```http
        POST {Path}
        ```

        ## Request body
        {RequestBody}

        ## Response
        {Response}

        ## Examples

        ### Request
        ```http
        POST {Url}
        Content-type: application/json

        {Sent}
        ```

        ### Response
        {Above}
        ```http
        HTTP/1.1 201 Created
        Content-type: application/json

        {Answer}
        ```
        """;

    private IReadOnlyList<MetadataSource> Declared => Metadata is null ? [] : [new MetadataSource("v1.0", CsdlReader.Read(Samples.Csdl(Metadata), "v1.0.csdl.xml"))];

    /// <summary>A resource page with rows <c>name|type|description</c> and, below them, what else it says.</summary>
    public static (string Name, string Text) Resource(string name, string rows, string rest = "")
        => (name, $"# {name} resource type\n\n## Properties\n|Property|Type|Description|\n|-|-|-|\n{string.Concat(rows.Split('\n').Select(row => $"|{row}|\n"))}\n{rest}\n");

    /// <summary>A table of the request body.</summary>
    public static string Table(string rows) => $"\n|Property|Type|Description|\n|-|-|-|\n{string.Concat(rows.Split('\n').Select(row => $"|{row}|\n"))}";

    /// <summary>The operation page's findings under that rule, the pages read anew.</summary>
    public IEnumerable<Finding> Findings(string rule)
    {
        var (page, context) = Read();
        return PageChecker.Check(page, context).Where(finding => finding.Rule.Id == rule);
    }

    /// <summary>The SDK's word on the page, whatever other rules say of the same values.</summary>
    public SdkWord Word()
    {
        var (page, context) = Read();
        return SdkWord.Hear(page, context);
    }

    private (ApiPage Page, PageContext Context) Read()
    {
        var page = PageReader.Read("v1.0/api/thing-post.md", Text);
        var resources = Resources.Select(each => ResourceReader.Read($"v1.0/resources/{each.Name}.md", each.Text)).ToList();
        var operation = OperationReader.Derive(page, []);
        var types = TypeCatalogueBuilder.Build(resources, [operation], Declared).For("v1.0");
        var files = new KnownFiles([page.Path, .. resources.Select(each => each.Path)]);
        return (page, new PageContext { Operation = operation, Types = types, Files = files, AsksSdk = AsksSdk });
    }

    /// <summary>The pointers of those findings, or the lines where they have none.</summary>
    public IEnumerable<string> Found(string rule) => Findings(rule).Select(finding => finding.Pointer ?? $"line {finding.Span.Line}");

    /// <summary>The first resource page's findings under that rule.</summary>
    public IEnumerable<Finding> OnResource(string rule)
    {
        var resources = Resources.Select(each => ResourceReader.Read($"v1.0/resources/{each.Name}.md", each.Text)).ToList();
        var types = TypeCatalogueBuilder.Build(resources, [], Declared).For("v1.0");
        var files = new KnownFiles([.. resources.Select(each => each.Path)]);
        return PageChecker.Check(resources[0], new ResourceContext { Types = types, Files = files }).Where(finding => finding.Rule.Id == rule);
    }
}
