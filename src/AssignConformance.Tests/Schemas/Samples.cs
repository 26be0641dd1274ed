using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Schemas.Metadata;
using AssignConformance.Schemas.Validation;

namespace AssignConformance.Tests.Schemas;

/// <summary>Types and operations made by hand.</summary>
internal static class Samples
{
    /// <summary>A CSDL document around declarations, which begin at line 4.</summary>
    public static string Csdl(string declarations) => $"""
        <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
        <edmx:DataServices>
        <Schema Namespace="microsoft.graph" Alias="graph" xmlns="http://docs.oasis-open.org/odata/ns/edm">
        {declarations}
        </Schema>
        </edmx:DataServices>
        </edmx:Edmx>
        """.ReplaceLineEndings("\n");

    public static TypeCatalogue Types(string declarations)
        => TypeCatalogueBuilder.Build([], [new MetadataSource("beta", CsdlReader.Read(Csdl(declarations), "beta.csdl.xml"))]).For("beta");

    public static SourceSpan Line(int line) => SourceSpan.InLine("beta/x-assign.md", line, 1, 1);

    /// <summary>A table row; a type name that begins with <c>Edm.</c> is a primitive.</summary>
    public static BodyParameter Row(string name, string type, bool isCollection = false, string description = "", int line = 40) => new()
    {
        Name = name,
        Type = type,
        TypeName = type,
        Primitive = type.StartsWith("Edm.", StringComparison.Ordinal) ? type : null,
        IsCollection = isCollection,
        Description = description,
        Span = Line(line),
    };

    public static Operation Operation(params BodyParameter[] parameters) => new()
    {
        Id = "beta/x-assign",
        Version = "beta",
        Page = "beta/x-assign.md",
        Title = "x: assign",
        Method = "POST",
        Paths = [new Located<string>("/xs/{xId}/assign", Line(20))],
        Parameters = [.. parameters],
        StatusCodes = [new Located<int>(200, Line(50))],
    };

    public static Operation Create(string type, params BodyParameter[] rows) => Operation(rows) with { RequestType = new Located<string>(type, Line(35)) };

    public static DocumentedExample Example(string? request, string? response, string url = "https://graph.microsoft.com/beta/xs/{xId}/assign", bool isShortened = true) => new(
        1,
        request is null ? null : new RequestExample { Fence = Line(60), Method = "POST", Url = url, Body = Body(request, 63) },
        response is null ? null : new ResponseExample { Fence = Line(80), StatusCode = 200, ReasonPhrase = "OK", IsShortened = isShortened, Body = Body(response, 84) });

    public static ExampleBody Body(string text, int line) => new(text.ReplaceLineEndings("\n"), Line(line));

    /// <summary>The validators of the request body, by the exported and by the mapping form.</summary>
    public static (BodyValidator Exported, BodyValidator Mapping) Validators(Operation operation, TypeCatalogue types)
    {
        var request = ContractDeriver.Derive(operation, types).Request!;
        return (BodyValidator.FromSchema(request.Schema), BodyValidator.FromSchema(request.MappingSchema));
    }

    public static ImmutableArray<SchemaViolation> Validate(BodyValidator validator, string json) => validator.Validate(JsonText.Read(json).Root!);
}
