using System.Collections.Immutable;
using AssignConformance.Docs;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Schemas.Metadata;
using AssignConformance.Schemas.Walking;
using AssignConformance.Tests.Support;

namespace AssignConformance.Tests.SchemaAgreement;

/// <summary>The bodies that pages of the reference document: those of every assign page, and of some of the others.</summary>
/// <param name="Bodies">In page order.</param>
/// <param name="Pages">How many pages were read.</param>
/// <param name="TooWide">Pages of them that were left out for the number of types that they reach.</param>
/// <param name="Operations">Those that were not, with the types of their versions.</param>
internal sealed record CorpusBodies(ImmutableArray<DocumentedBody> Bodies, int Pages, int TooWide, ImmutableArray<(Operation Operation, TypeCatalogue Types)> Operations)
{
    /// <summary>Of the pages that are about something else, one in so many.</summary>
    private const int OneOf = 24;

    /// <summary>Some types reach thousands of others by navigation; such a schema takes the second judge minutes to compile.</summary>
    private const int MostTypes = 150;

    private static readonly string[] Versions = ["v1.0", "beta"];

    public static CorpusBodies Read()
    {
        var operations = Versions.SelectMany(OfVersion).ToList();
        var catalogues = TypeCatalogueBuilder.Build(
            operations, [.. Versions.Select(version => MetadataSource.ReadFile(version, Repository.InShared("metadata", $"{version}-2021.csdl.xml"), version))]);
        var judged = operations.Where(operation => IsJudged(operation, catalogues.For(operation.Version))).ToList();
        var bodies = judged.AsParallel().AsOrdered().SelectMany(operation => BodiesOf(operation, catalogues.For(operation.Version)));
        return new CorpusBodies([.. bodies], operations.Count, operations.Count - judged.Count, [.. judged.Select(operation => (operation, catalogues.For(operation.Version)))]);
    }

    private static IEnumerable<Operation> OfVersion(string version)
    {
        var pages = Directory.EnumerateFiles(Repository.InShared("corpus", "api-reference", version, "api"), "*.md")
            .Order(StringComparer.Ordinal)
            .ToLookup(path => Path.GetFileName(path).Contains("assign", StringComparison.Ordinal));
        return pages[true].Concat(pages[false].Where((_, index) => index % OneOf == 0))
            .AsParallel().AsOrdered()
            .Select(path => OperationReader.Derive(PageReader.Read($"{version}/{Path.GetFileName(path)}", File.ReadAllText(path)), []));
    }

    private static bool IsJudged(Operation operation, TypeCatalogue types)
        => TypeReach.IsWithin(MostTypes, Request(operation, types), types) && TypeReach.IsWithin(MostTypes, Response(operation, types), types);

    private static IEnumerable<DocumentedBody> BodiesOf(Operation operation, TypeCatalogue types)
        => InFull(operation) is { } full ? [.. Shown(operation, types), .. Shown(full, types).Where(body => body.RequiresDocumented)] : Shown(operation, types);

    /// <summary>The operation as if its responses left nothing out, or null where they do not: few pages show whole responses, and only those require anything.</summary>
    private static Operation? InFull(Operation operation) => operation.Examples.Any(example => example.Response is { IsShortened: true })
        ? operation with { Examples = [.. operation.Examples.Select(example => example with { Response = example.Response is null ? null : example.Response with { IsShortened = false } })] }
        : null;

    private static IEnumerable<DocumentedBody> Shown(Operation operation, TypeCatalogue types)
    {
        var contract = ContractDeriver.Derive(operation, types);
        foreach (var example in contract.Examples)
        {
            if (contract.Request is not null && example.RequestBody is { IsSynthesised: false } request)
            {
                yield return new DocumentedBody(operation.Id, request, contract.Request, Request(operation, types), RequiresDocumented: false, types);
            }

            if (contract.Response is not null && example.ResponseBody is { IsSynthesised: false } response)
            {
                yield return new DocumentedBody(operation.Id, response, contract.Response, Response(operation, types), RequiresDocumented: !example.IsShortened, types);
            }
        }
    }

    private static DeclaredBody Request(Operation operation, TypeCatalogue types) => DeclaredBody.OfRequest(operation.Parameters, operation.RequestType?.Value, types);

    private static DeclaredBody Response(Operation operation, TypeCatalogue types) => DeclaredBody.OfResponse(operation.ResponseType, types);
}
