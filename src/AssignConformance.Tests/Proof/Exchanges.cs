using System.Text;
using AssignConformance.Docs;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;
using AssignConformance.Model.Wire;
using AssignConformance.Proof;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Tests.Schemas;

namespace AssignConformance.Tests.Proof;

/// <summary>Documented exchanges of a small service, as subjects of proof.</summary>
internal static class Exchanges
{
    /// <summary>An entity type with a property of each kind, targets of an abstract type, and enumerations.</summary>
    private const string Declarations = """
        <EntityType Name="entity" Abstract="true"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.String" Nullable="false" /></EntityType>
        <EntityType Name="policy" BaseType="graph.entity">
          <Property Name="count" Type="Edm.Int32" /><Property Name="isOn" Type="Edm.Boolean" Nullable="false" /><Property Name="key" Type="Edm.Guid" /><Property Name="at" Type="Edm.DateTimeOffset" />
          <Property Name="colour" Type="graph.colour" /><Property Name="days" Type="graph.days" /><Property Name="names" Type="Collection(Edm.String)" /><Property Name="target" Type="graph.target" />
          <Property Name="part" Type="graph.part" />
        </EntityType>
        <EntityType Name="rule" BaseType="graph.entity" />
        <ComplexType Name="target" Abstract="true" />
        <ComplexType Name="groupTarget" BaseType="graph.target"><Property Name="groupId" Type="Edm.String" /></ComplexType>
        <ComplexType Name="allTarget" BaseType="graph.target" />
        <ComplexType Name="part"><Property Name="size" Type="Edm.Int32" /></ComplexType>
        <ComplexType Name="bag" OpenType="true" />
        <EnumType Name="colour"><Member Name="red" Value="0" /><Member Name="green" Value="1" /></EnumType>
        <Action Name="go" IsBound="true"><Parameter Name="b" Type="graph.policy" /><Parameter Name="far" Type="Edm.Boolean" /></Action>
        <Action Name="go" IsBound="true"><Parameter Name="b" Type="graph.rule" /><Parameter Name="far" Type="Edm.Boolean" Nullable="false" /></Action>
        <EntityContainer Name="service"><EntitySet Name="policies" EntityType="graph.policy" /><EntitySet Name="rules" EntityType="graph.rule" /></EntityContainer>
        <EnumType Name="days" IsFlags="true"><Member Name="monday" Value="1" /><Member Name="tuesday" Value="2" /></EnumType>
        """;

    public static TypeCatalogue Types { get; } = Samples.Types(Declarations);

    /// <summary>The page's answer is one policy, or a collection of them; declared shortened.</summary>
    public static ProofSubject Answering(string response, bool isCollection = false, bool isShortened = true, string type = "policy", string? documented = null, Func<Operation, Operation>? change = null)
    {
        var operation = Samples.Operation(Samples.Row("names", "Edm.String", isCollection: true), Samples.Row("colour", "colour"), Samples.Row("part", "part")) with
        {
            ResponseType = new TypeLink(type, $"../resources/{type}.md", isCollection, Samples.Line(51)),
            Examples = [Samples.Example("""{"names": ["a"], "colour": "red"}""", documented ?? response, isShortened: isShortened)],
        };
        return Subject((change ?? (each => each))(operation), response);
    }

    /// <summary>The page's action answers 204 without a body.</summary>
    public static ProofSubject AnsweringNothing(string request = """{"names": ["a"], "colour": "red"}""")
    {
        var operation = Samples.Operation(Samples.Row("names", "Edm.String", isCollection: true), Samples.Row("colour", "colour"), Samples.Row("part", "part"));
        var example = Samples.Example(request, response: null) with { Response = new ResponseExample { Fence = Samples.Line(80), StatusCode = 204, ReasonPhrase = "No Content", StatusLine = Samples.Line(81) } };
        return Subject(operation with { StatusCodes = [], Examples = [example] }, body: null);
    }

    /// <summary>A policy is created with that body.</summary>
    public static ProofSubject Creating(string request, params BodyParameter[] rows)
        => Subject(Samples.Create("policy", [Samples.Row("id", "Edm.String"), .. rows]) with { Examples = [Samples.Example(request, response: null)] }, body: null);

    /// <summary>The page shows that body and names no type for it.</summary>
    public static ProofSubject Sending(string request) => Subject(Samples.Operation() with { Examples = [Samples.Example(request, response: null)] }, body: null);

    public static ProofSubject Subject(Operation operation, string? body)
    {
        var contract = ContractDeriver.Derive(operation, Types);
        return Subject(contract, contract.Examples[0], body);
    }

    /// <summary>The example is sent as the page shows it, and answered as documented but for the body.</summary>
    public static ProofSubject Subject(OperationContract contract, ContractExample example, string? body)
        => new()
        {
            Contract = contract,
            Example = example,
            Types = Types,
            Request = new GraphRequest
            {
                Method = contract.Operation.Method!,
                Target = "/beta/xs/sample-xId/assign",
                Headers = [new WireField("Content-Type", "application/json"), new WireField("Accept", "application/json")],
                Body = example.RequestBody is { } sent ? Encoding.UTF8.GetBytes(sent.Text) : null,
            },
            Response = new GraphResponse
            {
                StatusCode = example.StatusCode,
                ReasonPhrase = example.ReasonPhrase ?? "",
                Headers = body is null ? [] : [new WireField("Content-Type", "application/json")],
                Body = body is null ? default : Encoding.UTF8.GetBytes(body),
            },
        };

    public static Judgement Answer(this ProofSubject subject, Func<GraphResponse, GraphResponse> change)
        => Judge.Decide(subject, new Mutant("any", MutantSide.Response, "", "") { Response = change(subject.Response) });

    /// <summary>The judgement of an answer with another body.</summary>
    public static Judgement Answer(this ProofSubject subject, string body) => subject.Answer(response => response with { Body = Encoding.UTF8.GetBytes(body) });

    public static Judgement Send(this ProofSubject subject, Func<GraphRequest, GraphRequest> change)
        => Judge.Decide(subject, new Mutant("any", MutantSide.Request, "", "") { Request = change(subject.Request) });

    /// <summary>The judgement of a request with another body.</summary>
    public static Judgement Send(this ProofSubject subject, string body) => subject.Send(request => request with { Body = Encoding.UTF8.GetBytes(body) });

    /// <summary>The changed bodies that an operator makes, in order.</summary>
    public static IEnumerable<string> Bodies(this ProofSubject subject, MutantSide side, string name)
        => subject.Mutants(side, name).Select(mutant => Encoding.UTF8.GetString((side == MutantSide.Response ? mutant.Response!.Body : mutant.Request!.Body!.Value).Span));

    public static IEnumerable<Mutant> Mutants(this ProofSubject subject, MutantSide side, string name)
        => MutantCatalogue.Of(subject).Where(mutant => mutant.Side == side && mutant.Operator == name);
}
