using System.Collections.Immutable;
using AssignConformance.Docs;
using AssignConformance.Model;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;
using AssignConformance.Rules.Sdk;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Tests.Rules.Planted;

/// <summary>A real page that a fault may be planted in: an operation page or a resource page.</summary>
internal sealed class SourcePage
{
    private readonly Lazy<ApiPage> _page;
    private readonly Lazy<ResourcePage> _resource;
    private readonly Lazy<ImmutableArray<ShownValue>> _requests;
    private readonly Lazy<ImmutableArray<ShownValue>> _responses;
    private readonly Lazy<ImmutableArray<Finding>> _findings;
    private readonly Lazy<SdkWord> _sdk;

    /// <param name="path">Path below the docs root.</param>
    /// <param name="text">With LF line ends.</param>
    public SourcePage(string path, string text, TypeCatalogue types)
    {
        (Path, Text, Types) = (path, text, types);
        _page = new(() => PageReader.Read(path, text));
        _resource = new(() => ResourceReader.Read(path, text));
        _requests = new(() => [.. Page.RequestExamples.Where(IsToGraph).SelectMany(example => Walk(example, _ => RequestBody()))]);
        _responses = new(() => [.. Page.ResponseExamples.Where(example => example.StatusCode is >= 200 and < 300).SelectMany(example => Walk(example, ResponseBody))]);
        _findings = new(() => PlantingGround.Check(this, text));
        _sdk = new(() => PlantingGround.HearSdk(this, text));
    }

    public string Path { get; }

    public string Text { get; }

    public TypeCatalogue Types { get; }

    /// <summary>The page as an operation page.</summary>
    public ApiPage Page => _page.Value;

    /// <summary>The page as a resource page.</summary>
    public ResourcePage Resource => _resource.Value;

    public bool IsResource => Path.Contains("/resources/", StringComparison.Ordinal);

    /// <summary>What <c>check</c> finds before anything is planted.</summary>
    public ImmutableArray<Finding> Findings => _findings.Value;

    /// <summary>What the SDK says of it before anything is planted.</summary>
    public SdkWord Sdk => _sdk.Value;

    /// <summary>The values of the request examples that are JSON and go to Graph.</summary>
    public ImmutableArray<ShownValue> Requests => _requests.Value;

    /// <summary>The values of the response examples that are JSON and tell of success.</summary>
    public ImmutableArray<ShownValue> Responses => _responses.Value;

    /// <summary>Intune's pages have no annotations, and call all their responses shortened.</summary>
    public bool IsOfIntune => Path.Contains("/intune-", StringComparison.Ordinal);

    /// <summary>The text of a line, counted from 1.</summary>
    public string Line(int line) => Text.Split('\n')[line - 1];

    /// <summary>True where instances of the type may have no member but those that somebody describes.</summary>
    public bool IsClosed(TypeDefinition.Structured type)
    {
        var chain = Types.SelfAndBases(type).ToList();
        return chain[^1].BaseType is null
            && chain.TrueForAll(each => !each.IsOpen && each.ShortName != "Json" && each.Sources.Any(source => source.Kind is ProvenanceKind.Page or ProvenanceKind.Metadata));
    }

    private static bool IsToGraph(RequestExample example) => example.Url?.StartsWith("https://graph.microsoft.com/", StringComparison.Ordinal) == true;

    private DeclaredBody RequestBody()
    {
        var operation = OperationReader.Derive(Page, []);
        return DeclaredBody.OfRequest(operation.Parameters, operation.RequestType?.Value, Types);
    }

    /// <summary>By the Response section, where the annotation does not say otherwise.</summary>
    private DeclaredBody ResponseBody(Example example)
    {
        var declared = DeclaredBody.OfResponse(Page.Response?.Type, Types);
        var annotated = example.Annotation?.ODataType is { } name ? Types.FindNamed(name.Replace("Collection(", "", StringComparison.OrdinalIgnoreCase).TrimEnd(')'), link: null) : null;
        return declared is DeclaredBody.Instance { Type: var type } && (annotated is null || annotated.Name == type.Name) ? declared : new DeclaredBody.Unknown();
    }

    private IEnumerable<ShownValue> Walk(Example example, Func<Example, DeclaredBody> declared)
    {
        var mediaType = example.Headers.FirstOrDefault(field => field.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))?.Value;
        return example.Body is { } body && mediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) != false && body.ReadJson().Root is { } root
            ? TypedWalk.Visit(root, declared(example), Types).Select(value => new ShownValue(this, example, value))
            : [];
    }
}
