using AssignConformance.Docs;
using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Proof;
using AssignConformance.Scenarios.Drivers;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Tests.Rules;
using AssignConformance.Tests.Schemas;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Proof;

/// <summary>Mutants of the five source pages: of the request that conforms, and of the answer that the embedded stub gives to it.</summary>
public sealed class FivePageProofTests
{
    /// <remarks>The two pages that answer 204 pin down nearly all of their answers; what is allowed there is no reason phrase, and a field more.</remarks>
    [Theory]
    [InlineData("000", 81, 30, 113, 41)]
    [InlineData("001", 18, 2, 86, 30)]
    [InlineData("002", 18, 2, 63, 15)]
    [InlineData("003", 92, 43, 88, 36)]
    [InlineData("004", 72, 26, 68, 17)]
    public void A_source_page_forbids_so_many_mutants_of_its_answer_and_of_its_request(string page, int forbiddenAnswers, int allowedAnswers, int forbiddenRequests, int allowedRequests)
    {
        var subject = Subject(page);

        var judged = MutantCatalogue.Of(subject).Select(mutant => (mutant.Side, Judge.Decide(subject, mutant).IsForbidden)).ToList();

        int Count(MutantSide side, bool isForbidden) => judged.Count(each => each == (side, isForbidden));
        (Count(MutantSide.Response, true), Count(MutantSide.Response, false), Count(MutantSide.Request, true), Count(MutantSide.Request, false))
            .Should().Be((forbiddenAnswers, allowedAnswers, forbiddenRequests, allowedRequests));
    }

    [Fact]
    public void What_is_answered_and_sent_contradicts_its_page_nowhere()
        => FivePages.Paths.Keys.Select(Subject).Should().OnlyContain(subject => !MutantCatalogue.Of(subject).Any(mutant => Judge.Decide(subject, mutant).Looseness == Looseness.AlreadyContradicts));

    private static ProofSubject Subject(string page)
    {
        var completion = new Completion(FivePages.Paths["000"], "httpRequest", "POST /deviceManagement/deviceConfigurations/{deviceConfigurationId}/assign", "declared by the metadata", SourceSpan.InLine("completions.json", 1, 1, 1));
        var operations = FivePages.Paths.Keys.Select(number => OperationReader.Derive(FivePages.Own(number), [completion])).ToList();
        var types = TypeCatalogueBuilder.Build(operations, SourcePages.Metadata).For(FivePages.Paths[page].Split('/')[0]);
        var contract = ContractDeriver.Derive(operations.Single(operation => operation.Page == FivePages.Paths[page]), types);
        var subject = Exchanges.Subject(contract, contract.Examples[0], contract.Examples[0].ResponseBody?.Conforming);
        return subject with { Types = types, Request = RequestBuilder.Conforming(contract, contract.Examples[0]) };
    }
}
