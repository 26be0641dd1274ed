using System.Collections.Immutable;
using AssignConformance.Docs;
using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Pages;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Schemas.Metadata;
using AssignConformance.Tests.Support;

namespace AssignConformance.Tests.Schemas;

/// <summary>The five source pages as operations, put together here from what the page reader finds.</summary>
internal static class SourcePages
{
    private const string CompletedPath = "/deviceManagement/deviceConfigurations/{deviceConfigurationId}/assign";

    private static readonly (string File, string Path)[] Pages =
    [
        ("000_a66aa2d02666178e.md", "beta/ioscertificateprofile-assign.md"),
        ("001_b0969349af3dea89.md", "beta/ioslobappprovisioningconfiguration-assign.md"),
        ("002_585dd675c6b61c4f.md", "localtest/manageddevicemobileappconfiguration-assign.md"),
        ("003_e3f3bdca3c5831aa.md", "beta/deviceconfigurationassignment-create.md"),
        ("004_fee12fbd154b742c.md", "v1.0/devicecompliancepolicy-assign.md"),
    ];

    public static ImmutableArray<MetadataSource> Metadata { get; } = MetadataSource.ReadFolder(Repository.InRoot("features", "metadata"), "metadata");

    public static ImmutableArray<Operation> ReadAll() => [.. Pages.Select((_, number) => Read(number))];

    /// <summary>The operation of a page by its number in the file's name (0–4).</summary>
    public static Operation Read(int number)
    {
        var (file, path) = Pages[number];
        var page = PageReader.Read(path, File.ReadAllText(Repository.InShared("seeds", file)));
        var request = page.RequestExamples.IsEmpty || page.RequestExamples[0].Method is null ? null : page.RequestExamples[0];
        return new Operation
        {
            Id = path[..^3],
            Version = path.Split('/')[0],
            Page = path,
            Title = page.Title?.Value ?? "",
            Method = "POST",
            Paths = page.HttpRequests.IsEmpty
                ? [new Located<string>(CompletedPath, SourceSpan.InLine("completions.json", 5, 1, 1))]
                : [.. page.HttpRequests.Select(line => new Located<string>(line.Target, line.Span))],
            Headers = page.RequestHeaders,
            Parameters = page.RequestBody!.Parameters,
            RequestType = number == 3 ? new Located<string>("deviceConfigurationAssignment", page.RequestBody.Heading.Span) : null,
            ResponseType = page.Response!.Type,
            StatusCodes = page.Response.StatusCodes,
            Examples = [new DocumentedExample(1, request, page.ResponseExamples[0])],
        };
    }

    public static OperationContract Derive(int number) => DeriveAll(Metadata)[number];

    public static ImmutableArray<OperationContract> DeriveAll(IReadOnlyList<MetadataSource> metadata)
    {
        var operations = ReadAll();
        var catalogues = TypeCatalogueBuilder.Build(operations, metadata);
        return [.. operations.Select(operation => ContractDeriver.Derive(operation, catalogues.For(operation.Version)))];
    }
}
