using System.Collections.Immutable;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AssignConformance.Tests.Clients;

/// <summary>A documented operation as Microsoft.Graph's typed request builders call it: right, and wrong.</summary>
/// <param name="Operation">The id that its page gives it: <c>v1.0/devicecompliancepolicy-assign</c>.</param>
/// <param name="Status">The documented status code.</param>
/// <param name="Send">A call that conforms; its answer is null where none is documented.</param>
internal sealed record ClientCall(string Operation, int Status, Func<GraphServiceClient, Task<IParsable?>> Send)
{
    /// <summary>The version whose paths are called. The builders are those of v1.0 whatever it is.</summary>
    public string Version => Operation[..Operation.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The documented answer, as far as the typed client can read it; null where none is documented.</summary>
    public IParsable? Answer { get; init; }

    /// <summary>Why <see cref="Answer"/> says less than the page means; null where the client reads all of it.</summary>
    public string? Caveat { get; init; }

    /// <summary>What about the page's answer the client can't read at all; null where it can.</summary>
    public string? Unreadable { get; init; }

    /// <summary>The answer that the stub gives instead to a client that prefers the mended one; null where the page needs no mending.</summary>
    public IParsable? Mended { get; init; }

    /// <summary>Calls whose body breaks the documented types; none where no body is documented.</summary>
    public ImmutableArray<WrongCall> Wrong { get; init; } = [];

    public override string ToString() => Operation;

    /// <summary>A call with a body, and the same call with bodies that are wrong.</summary>
    /// <param name="wrong">Where each is wrong (JSON Pointer), and the body.</param>
    public static ClientCall Sending<TBody>(
        string operation, int status, Func<GraphServiceClient, TBody, Task<IParsable?>> send, TBody body, params (string Pointer, TBody Body)[] wrong)
        => new(operation, status, client => send(client, body))
        {
            Wrong = [.. wrong.Select(each => new WrongCall(each.Pointer, client => send(client, each.Body)))],
        };
}
