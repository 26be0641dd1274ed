using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AssignConformance.Generation;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Schemas.Validation;
using AssignConformance.Tests.Stubs.WireMock;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>What every operation with a typed request must refuse, and must not: the same on both hosts.</summary>
[Collection("Both stub hosts")]
public sealed class StrictTests(SharedAssignStubs shared, ITestOutputHelper output)
{
    /// <summary>Of each operation; the places of a body are many and much alike.</summary>
    private const int MostOfAnOperation = 12;

    private const int Parallel8 = 8;

    /// <summary>The place that a reason names as the source of the constraint: <c>(beta/x-assign.md:46) [enum]</c>.</summary>
    private static readonly Regex s_source = new(@"\((?<file>[^()\s]+):(?<line>\d+)( \([a-z]+\))?\) \[[^\s\]]+\]( \(and \d+ more\))?\z", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    [WireMockTheory(NeedsShared = true)]
    [InlineData(Mistake.UnknownParameter, 400, "BadRequest", 75)]
    [InlineData(Mistake.WrongType, 400, "BadRequest", 75)]
    [InlineData(Mistake.WrongEnumerationMember, 400, "BadRequest", 40)]
    [InlineData(Mistake.UnknownODataType, 400, "BadRequest", 60)]
    [InlineData(Mistake.AbstractODataType, 400, "BadRequest", 60)]
    [InlineData(Mistake.MissingRequired, 400, "BadRequest", 10)]
    [InlineData(Mistake.MalformedJson, 400, "BadRequest", 79)]
    [InlineData(Mistake.WrongMediaType, 415, "BadRequest", 79)]
    [InlineData(Mistake.MissingToken, 401, "InvalidAuthenticationToken", 79)]
    public async Task Refuses_each_mistake_with_the_error_of_Graph_and_says_what_was_wrong(Mistake mistake, int status, string code, int fewestOperations)
    {
        var stubs = await shared.GetAsync();
        var cases = Typed(stubs).SelectMany(each => each.Body.With(mistake).Where(broken => mistake >= Mistake.MalformedJson || each.Others.All(other => Refuses(other, broken.Body))).Take(MostOfAnOperation)
            .Select(broken => (Request: Request(each.Contract, broken.Body, mistake), Broken: each.Others.IsEmpty ? broken : broken with { Pointer = null }))).ToList();
        var faults = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = Parallel8 }, async (each, _) =>
        {
            var embedded = await RawAnswer.OfAsync(stubs.Embedded, each.Request);
            var wireMock = await RawAnswer.OfAsync(stubs.WireMock, each.Request);
            var fault = embedded.Status != status ? "the embedded host" : wireMock.Status != status ? "WireMock"
                : !embedded.Agrees(wireMock) ? "the hosts differ" : Code(embedded.Body) != code ? "the code"
                : WhyReasonFails(embedded.Reason, each.Broken);
            if (fault is not null)
            {
                faults.Add($"{fault}: {each.Request}\n  {embedded}\n  {wireMock}\n  {embedded.Reason}");
            }
        });

        Tell(mistake.ToString(), stubs, cases.Select(each => each.Request));
        faults.Order(StringComparer.Ordinal).Take(10).Should().BeEmpty($"{faults.Count} of {cases.Count}");
        cases.Select(each => each.Request.Operation).Distinct(StringComparer.Ordinal).Should().HaveCountGreaterThanOrEqualTo(fewestOperations);
    }

    [WireMockTheory(NeedsShared = true)]
    [InlineData(Variation.OtherGuid, 20)]
    [InlineData(Variation.OtherDerivedType, 40)]
    [InlineData(Variation.EmptyList, 20)]
    public async Task Accepts_a_conforming_request_other_than_the_documented_one(Variation variation, int fewestOperations)
    {
        var stubs = await shared.GetAsync();
        var cases = Typed(stubs).SelectMany(each => each.Body.With(variation).Take(MostOfAnOperation).Select(body => Request(each.Contract, body, mistake: null))).ToList();
        var faults = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = Parallel8 }, async (request, _) =>
        {
            var embedded = await RawAnswer.OfAsync(stubs.Embedded, request);
            var wireMock = await RawAnswer.OfAsync(stubs.WireMock, request);
            if (embedded.Status is < 200 or > 299 || !embedded.Agrees(wireMock))
            {
                faults.Add($"{request}\n  {embedded}\n  {wireMock}\n  {embedded.Reason}");
            }
        });

        Tell(variation.ToString(), stubs, cases);
        faults.Order(StringComparer.Ordinal).Take(10).Should().BeEmpty($"{faults.Count} of {cases.Count}");
        cases.Select(request => request.Operation).Distinct(StringComparer.Ordinal).Should().HaveCountGreaterThanOrEqualTo(fewestOperations);
    }

    /// <summary>Operations with a typed request, with the requests of the other pages of that method and path: what one page refuses, another may document, and the first says why.</summary>
    private static IEnumerable<(OperationContract Contract, TypedBody Body, ImmutableArray<BodyValidator> Others)> Typed(AssignStubs stubs)
    {
        var pages = stubs.Contracts.Where(contract => contract.Operation.Method is not null).SelectMany(contract => Routes(contract).Select(route => (Route: route, Contract: contract)))
            .ToLookup(each => each.Route, each => each.Contract, StringComparer.Ordinal);
        return from contract in stubs.Contracts
               where contract.Operation is { Method: not null, Paths.IsEmpty: false } && !FieldPages.Has(contract.Operation.Page)
               let body = TypedBody.Of(contract, stubs.Types.For(contract.Operation.Version))
               let others = pages[Routes(contract).First()].Where(other => other.Operation.Id != contract.Operation.Id).ToList()
               where body is not null && others.TrueForAll(other => other.Request is not null)
               select (contract, body, others.Select(other => BodyValidator.FromSchema(other.Request!.Schema)).ToImmutableArray());
    }

    private static bool Refuses(BodyValidator page, string body) => !page.Validate(JsonText.Read(body).Root!).IsEmpty;

    /// <summary>Method and path, documented or shown by an example.</summary>
    private static IEnumerable<string> Routes(OperationContract contract)
        => contract.Operation.Paths.Select(path => $"/{contract.Operation.Version}{path.Value}").Concat(contract.Examples.Select(example => example.Target.Split('?')[0]))
            .Select(path => $"{contract.Operation.Method} {new PathTemplate(path).Key}").Distinct(StringComparer.Ordinal);

    private static RawRequest Request(OperationContract contract, string body, Mistake? mistake)
    {
        var target = Regex.Replace($"/{contract.Operation.Version}{contract.Operation.Paths[0].Value}", @"\{[^{}]*\}", "7d2c1e5a-0000-4000-8000-00805f9b34fb", RegexOptions.None, TimeSpan.FromSeconds(1));
        ImmutableArray<(string, string)> token = mistake == Mistake.MissingToken ? [] : [("Authorization", "Bearer conformance")];
        return new RawRequest(
            mistake is null ? RequestKind.Documented : RequestKind.BrokenTypes, contract.Operation.Id, contract.Operation.Method!, target,
            token.Add(("Content-Type", mistake == Mistake.WrongMediaType ? "text/plain" : "application/json")), Encoding.UTF8.GetBytes(body));
    }

    private static string? Code(string body) => (string?)JsonNode.Parse(body)?["error"]?["code"];

    /// <summary>What the reason of a refusal lacks, or null: the pointer at its begin, the constraint, and a line that holds what it speaks of.</summary>
    private static string? WhyReasonFails(string reason, BrokenRequest broken)
    {
        if (broken.Pointer is null)
        {
            return null;
        }

        var source = s_source.Match(reason);
        return !Subjects(broken.Pointer).Any(subject => reason.StartsWith(subject, StringComparison.Ordinal)) ? "the pointer"
            : !source.Success ? "no line"
            : !broken.Names.Any(name => Line(source.Groups["file"].Value, int.Parse(source.Groups["line"].Value, CultureInfo.InvariantCulture)).Contains(name, StringComparison.OrdinalIgnoreCase)) ? "the line"
            : null;
    }

    /// <summary>What a reason may begin with: the body as a whole, the pointer as the message quotes it, or, where it is too long for the message, the pointer before it.</summary>
    private static IEnumerable<string> Subjects(string pointer) => pointer.Length == 0 ? ["the body "] : [$"\"{pointer}\" ", pointer + ": "];

    /// <summary>The line of a page, or of the metadata, which goes by its version here.</summary>
    private static string Line(string file, int line)
    {
        var path = file.EndsWith(".md", StringComparison.Ordinal)
            ? Repository.InShared("corpus", "api-reference", file.Split('/')[0], "api", file.Split('/')[1])
            : Repository.InShared("metadata", $"{file}-2021.csdl.xml");
        return s_files.GetOrAdd(path, File.ReadAllLines)[line - 1];
    }

    private static readonly ConcurrentDictionary<string, string[]> s_files = new(StringComparer.Ordinal);

    private void Tell(string kind, AssignStubs stubs, IEnumerable<RawRequest> requests)
    {
        var operations = requests.CountBy(request => request.Operation, StringComparer.Ordinal).ToList();
        var typed = Typed(stubs).Count();
        var withBody = stubs.Contracts.Count(contract => contract.Request is not null);
        output.WriteLine($"{kind}: {operations.Sum(each => each.Value)} requests over {operations.Count} of {typed} operations; not applicable: {typed - operations.Count} whose body has no place for it, {withBody - typed} that show no conforming body or share their path with a page without one, {stubs.Contracts.Length - withBody} without a typed request");
    }
}
