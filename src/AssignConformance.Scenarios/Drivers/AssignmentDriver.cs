using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Results;
using AssignConformance.Model.Types;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Checks;
using AssignConformance.Scenarios.Sessions;

namespace AssignConformance.Scenarios.Drivers;

/// <summary>Drives what one operation assigns and another lists. One instance a scenario, beside the <see cref="OperationDriver"/> of the scenario's operation.</summary>
public sealed class AssignmentDriver(ConformanceSession session, OperationDriver operation)
{
    private (ImmutableArray<JsonTree> Items, string Text)? _sent;
    private Sending? _read;
    private GraphRequest? _request;
    private bool _isRefused;

    /// <summary>Leaves the scenario as not testable where the target could not be made to forget what was assigned before. A stub was told when the operation was chosen; expendable objects are assigned nothing now.</summary>
    public async Task RequireNothingAssignedAsync()
    {
        if (operation.WhyNotForgotten is { } verdict)
        {
            throw session.Leave(verdict);
        }

        if (session.Target is IExpendableTarget)
        {
            var request = await SendAsync(State, Assigning, WithoutAssignments, "Takes away what was assigned before");
            RequireAccepted(request, Assigning, "What was assigned before can't be taken away");
        }
    }

    /// <summary>Sends the documented request of an assigning operation, mended where it deviates, to each path whose list the scenario's operation documents.</summary>
    public async Task PutInPlaceAsync(string assigningId)
    {
        var listingId = operation.Contract.Operation.Id;
        var states = session.States.Where(state => state.AssigningBy(assigningId) is not null && state.ListingBy(listingId) is not null).ToImmutableArray();
        if (states.IsEmpty)
        {
            throw Unpaired(assigningId, listingId);
        }

        foreach (var state in states)
        {
            var request = await SendAsync(state, state.AssigningBy(assigningId)!, request => request, $"Puts the assignments of {assigningId} in place");
            RequireAccepted(request, state.AssigningBy(assigningId)!, "The documented assignments can't be put in place");
        }
    }

    /// <summary>Sends the documented request, mended where it deviates.</summary>
    public Task SendAsync() => SendAsync(request => request, "The documented request, mended where it deviates from the documented types.");

    /// <summary>Sends the same request with its list of assignments emptied.</summary>
    public Task SendEmptyAsync() => SendAsync(WithoutAssignments, "The documented request with its list of assignments emptied");

    /// <summary>Reads what is assigned, beside the path that assigns it.</summary>
    public Task ReadAsync(string listingId)
    {
        var listing = State.ListingBy(listingId) ?? throw Unpaired(operation.Contract.Operation.Id, listingId);
        var request = RequestBuilder.Mended(listing.Contract, listing.Example, session.Expectations.AsksForMendedAnswers) with
        {
            Target = SampleTarget.Resolve(State.ListPathOf(PathOf(State, Assigning))),
        };
        return ReadAsync(listing, request);
    }

    public Task ExpectNothingAsync() => CheckAsync([], "[]");

    public Task ExpectSentAsync()
    {
        var (items, text) = _sent ?? throw session.Leave(new Verdict.Errored("The feature reads assignments back before it sends any: put a When step that sends them first."));
        return CheckAsync(items, text);
    }

    private AssignmentState State
        => AssignmentStates.ReadBackOf(operation.Contract.Operation.Id, session.States) ?? throw Unpaired(operation.Contract.Operation.Id, "any list");

    private AssigningOperation Assigning => State.AssigningBy(operation.Contract.Operation.Id)!;

    private async Task SendAsync(Func<GraphRequest, GraphRequest> vary, string note)
    {
        await SendAsync(State, Assigning, vary, note);

        var text = Encoding.UTF8.GetString(operation.Sent.Exchange.Request.Body!.Value.Span);
        _sent = JsonText.Read(text).Root is JsonTree.Object body && body.Find(Assigning.Property)?.Value is JsonTree.Array list
            ? (list.Items, text[list.Start.Offset..list.End.Offset])
            : ([], "[]");
    }

    private GraphRequest WithoutAssignments(GraphRequest request) => request.WithParameter(Assigning.Property, "[]");

    private void RequireAccepted(GraphRequest request, AssigningOperation assigning, string otherwise)
    {
        if (operation.Sent.Response.StatusCode is var status and (< 200 or >= 300))
        {
            throw session.Leave(new Verdict.NotTestable("AC7001", string.Create(
                CultureInfo.InvariantCulture,
                $"{otherwise}: {request.Method} {request.Target} was answered with status code {status}. See the feature of {assigning.Contract.Operation.Id}.")));
        }
    }

    private async Task<GraphRequest> SendAsync(AssignmentState state, AssigningOperation assigning, Func<GraphRequest, GraphRequest> vary, string note)
    {
        var request = vary(RequestBuilder.Conforming(assigning.Contract, assigning.Example)) with { Target = SampleTarget.Resolve(PathOf(state, assigning)) };
        _read = null;
        await operation.SendAsync(assigning.Contract, assigning.Example, Variation.Mended, request, note);
        _isRefused = operation.Sent.Response.StatusCode is < 200 or >= 300;
        return request;
    }

    private async Task ReadAsync(ListingOperation listing, GraphRequest request)
    {
        await operation.SendAsync(listing.Contract, listing.Example, Variation.Mended, request, "Reads back what is assigned");
        (_read, _request) = (operation.Sent, request);
    }

    /// <param name="text">The same as a JSON array.</param>
    private async Task CheckAsync(ImmutableArray<JsonTree> sent, string text)
    {
        var read = _read ?? throw session.Leave(new Verdict.Errored("The feature checks assignments that it has not read: put a When step that reads them first."));
        var types = session.TypesOf(read.Contract.Operation.Version);
        var item = ItemType(read.Contract.Operation, types);
        ImmutableArray<Mismatch> Compare(GraphResponse response) => [.. ReadBackCheck.Check(sent, JsonText.Read(response.Body).Root, item, types)];
        var mismatches = Compare(read.Response);
        if (!mismatches.IsEmpty && !_isRefused && session.Expectations.ReadBackDeadline > TimeSpan.Zero)
        {
            var poll = await ReadBackPoll.RunAsync(_request!, response => Compare(response).IsEmpty, session);
            operation.Take(read.Contract, read.Example, read.Variation, poll.Exchange, poll.InWords);
            (_read, read) = (operation.Sent, operation.Sent);
            mismatches = Compare(read.Response);
            operation.Record(new Note(poll.InWords, Kind: NoteKind.RepeatedRead));
        }

        operation.Record(mismatches, $"{{\"value\":{text}}}");
        if (JsonText.Read(read.Response.Body).Root is { } body)
        {
            operation.Record(ContextCheck.Check(body, read, item is null ? null : item with { IsCollection = true }, types, session.Expectations));
        }
    }

    /// <summary>The documented request's own path if it is the state's, else the documented one.</summary>
    private static string PathOf(AssignmentState state, AssigningOperation assigning)
        => assigning.Contract.Paths().Prepend(assigning.Example.Path).First(path => PathKey.Covers(state.AssignPath, path));

    private static TypeReference? ItemType(Operation listing, TypeCatalogue types)
        => listing.ResponseType is { } link && types.FindNamed(link.Name, link.Link) is { } type ? new TypeReference(type.Name, IsCollection: false) : null;

    private Exception Unpaired(string assigningId, string listingId) => session.Leave(new Verdict.Errored(
        $"The feature pairs \"{assigningId}\" with {listingId}, which the pages do not. Run assign-conformance generate for this folder, or give --docs."));
}
