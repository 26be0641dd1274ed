using System.Text.Json;
using AssignConformance.Generation;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Microsoft.Graph.Models.ODataErrors;
using Xunit;

namespace AssignConformance.Tests.Clients;

/// <summary>Microsoft.Graph's typed request builders against <c>serve</c>: the table is <see cref="ClientCalls"/>.</summary>
public sealed class TypedClientTests(ServedReference reference) : IClassFixture<ServedReference>
{
    public static TheoryData<string> Operations => [.. ClientCalls.All.Select(call => call.Operation)];

    public static TheoryData<string> Readable => [.. ClientCalls.All.Where(call => call.Unreadable is null).Select(call => call.Operation)];

    public static TheoryData<string> Unreadable => [.. ClientCalls.All.Where(call => call.Unreadable is not null).Select(call => call.Operation)];

    public static TheoryData<string> Mended => [.. ClientCalls.All.Where(call => call.Mended is not null).Select(call => call.Operation)];

    public static IEnumerable<object[]> WrongBodies
        => from call in ClientCalls.All from wrong in call.Wrong select new object[] { call.Operation, wrong.Pointer };

    [SharedTheory]
    [MemberData(nameof(Readable))]
    public async Task Reads_the_documented_answer(string operation)
    {
        var call = ClientCalls.Of(operation);
        using var exchange = new LastExchange();
        using var client = reference.Pages.CreateClient(call.Version, handlers: exchange);

        var answer = await call.Send(client);

        exchange.Status.Should().Be(call.Status);
        PagesAtHand.Read(operation).Paths.Should().Contain(path => IsPath(path.Value, call.Version, exchange.Target!));
        ModelText.Of(answer).Should().Be(ModelText.Of(call.Answer), call.Caveat ?? "the page says so");
    }

    [SharedTheory]
    [MemberData(nameof(Unreadable))]
    public async Task Can_not_read_an_answer_that_the_page_gets_wrong(string operation)
    {
        var call = ClientCalls.Of(operation);
        using var exchange = new LastExchange();
        using var client = reference.Pages.CreateClient(call.Version, handlers: exchange);

        await call.Invoking(each => each.Send(client)).Should().ThrowAsync<JsonException>(call.Unreadable);

        exchange.Status.Should().Be(call.Status);
    }

    [SharedTheory]
    [MemberData(nameof(Mended))]
    public async Task Reads_the_mended_answer_where_the_page_is_wrong(string operation)
    {
        var call = ClientCalls.Of(operation);
        using var exchange = new LastExchange { PrefersMended = true };
        using var client = reference.Pages.CreateClient(call.Version, handlers: exchange);

        var answer = await call.Send(client);

        ModelText.Of(answer).Should().Be(ModelText.Of(call.Mended));
    }

    [SharedTheory]
    [MemberData(nameof(WrongBodies))]
    public async Task Is_refused_with_a_wrong_body(string operation, string pointer)
    {
        var call = ClientCalls.Of(operation);
        using var client = reference.Pages.CreateClient(call.Version);

        var wrong = () => call.Wrong.Single(each => each.Pointer == pointer).Send(client);

        var refusal = (await wrong.Should().ThrowAsync<ODataError>()).Which;
        refusal.ResponseStatusCode.Should().Be(400);
        refusal.Error!.Code.Should().Be("BadRequest");
        refusal.Error.Message.Should().StartWith(operation + " documents another request body.");
        refusal.ResponseHeaders["x-conformance-reason"].Should().ContainSingle().Which.Should().StartWith($"\"{pointer}\" ");
    }

    [SharedTheory]
    [MemberData(nameof(Operations))]
    public async Task Is_refused_without_a_token(string operation)
    {
        var call = ClientCalls.Of(operation);
        using var client = reference.Pages.CreateClient(call.Version, hasToken: false);

        var refusal = (await call.Invoking(each => each.Send(client)).Should().ThrowAsync<ODataError>()).Which;

        refusal.ResponseStatusCode.Should().Be(401);
        refusal.Error!.Code.Should().Be("InvalidAuthenticationToken");
    }

    private static bool IsPath(string documented, string version, Uri target)
        => new PathTemplate($"/{version}{documented}").Covers(new PathTemplate(target.AbsolutePath));
}
