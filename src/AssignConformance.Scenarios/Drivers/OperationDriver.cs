using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Results;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Scenarios.Verdicts;

namespace AssignConformance.Scenarios.Drivers;

/// <summary>Drives one scenario: sends an operation's requests, and records in what their answers are not as promised. One instance a scenario.</summary>
public sealed class OperationDriver(ConformanceSession session, ScenarioJournal journal)
{
    private OperationContract? _contract;
    private Sending? _sending;

    /// <summary>Chooses the operation, and makes the target forget what was assigned where the operation assigns or lists. Leaves the scenario as not testable where its page lacks what a request needs.</summary>
    public async Task UseAsync(string operationId)
    {
        journal.OperationId = operationId;
        _contract = session.Find(operationId) ?? throw session.Leave(new Verdict.Errored(
            $"The feature names the operation \"{operationId}\", which the docs folder does not hold. Run assign-conformance generate for this folder, or give --docs."));
        if (_contract.Operation.Method is null || _contract.Examples.IsEmpty)
        {
            var gap = _contract.Operation.Gaps.FirstOrDefault();
            throw session.Leave(new Verdict.NotTestable(
                gap?.RuleId ?? "AC1014", gap is null ? "The page shows no example to send." : $"{gap.RuleId} {gap.Span}: {gap.Message}"));
        }

        WhyNotForgotten = await ForgetAsync(operationId);
    }

    public Task SendDocumentedAsync(int number)
    {
        var example = Example(number);
        return SendAsync(example, Variation.Documented, RequestBuilder.Documented(_contract!, example), example.RequestBody is { IsSynthesised: true }
            ? "The page shows no request: this one was made from the documented types."
            : "");
    }

    public Task SendMendedAsync(int number)
    {
        var example = Example(number);
        return SendAsync(example, Variation.Mended, RequestBuilder.Mended(_contract!, example, session.Expectations.AsksForMendedAnswers), "The documented example, mended where it deviates from the documented types.");
    }

    public Task SendToAsync(int number, string path)
        => SendVariantAsync(number, Variation.OtherPath, request => request.WithPath(_contract!, path), $"To {path}");

    public Task SendWithoutTokenAsync(int number)
        => SendVariantAsync(number, Variation.Broken, request => request with { Authenticated = false }, "Without a token");

    public Task SendBrokenJsonAsync(int number)
        => SendVariantAsync(number, Variation.Broken, request => request.WithBrokenJson(), "The body breaks off in the middle: it is not JSON");

    public Task SendMediaTypeAsync(int number, string mediaType)
        => SendVariantAsync(number, Variation.Broken, request => request.WithMediaType(mediaType), $"With media type {mediaType}");

    public Task SendMethodAsync(int number, string method)
        => SendVariantAsync(number, Variation.Broken, request => request with { Method = method }, $"With the method {method}");

    public Task SendBrokenParameterAsync(int number, string parameter, string value)
        => SendVariantAsync(number, Variation.Broken, request => request.WithParameter(parameter, value), $"With \"{parameter}\" set to {value}");

    /// <summary>The verdict of a scenario that begins with nothing assigned, where the target could not be made to forget; else null.</summary>
    internal Verdict? WhyNotForgotten { get; private set; }

    /// <summary>The chosen operation; choosing one is every feature's Background.</summary>
    internal OperationContract Contract => _contract ?? throw session.Leave(new Verdict.Errored("The feature names no operation: put a step that does into its Background."));

    internal Sending Sent => _sending ?? throw session.Leave(new Verdict.Errored(
        "The feature checks an answer before it sends a request: put a When step first."));

    private ContractExample Example(int number)
        => _contract?.Examples.FirstOrDefault(example => example.Number == number) ?? throw session.Leave(new Verdict.Errored(
            string.Create(CultureInfo.InvariantCulture, $"The operation \"{_contract?.Operation.Id}\" has no example {number}. Run assign-conformance generate.")));

    private Task SendVariantAsync(int number, Variation variation, Func<GraphRequest, GraphRequest> vary, string note)
    {
        var example = Example(number);
        if (example.RequestBody is { Conforming: null })
        {
            throw session.Leave(new Verdict.NotTestable("AC1014", $"The documented request deviates from the documented types and can't be mended{DocumentedPlace.OfBody(_contract!, example)}."));
        }

        return SendAsync(example, variation, vary(RequestBuilder.Conforming(_contract!, example)), note);
    }

    private Task SendAsync(ContractExample example, Variation variation, GraphRequest request, string note) => SendAsync(_contract!, example, variation, request, note);

    /// <summary>Sends a request of any operation; the steps that follow look at its answer.</summary>
    internal async Task SendAsync(OperationContract contract, ContractExample example, Variation variation, GraphRequest request, string note)
    {
        if ((session.Target as IExpendableTarget)?.Refuse(request) is { } refusal)
        {
            throw session.Leave(Judge(refusal));
        }

        if (session.Expectations.SendableIds is { } ids && UnresolvedPlaceholders.WhyNotSendable(contract, example, request, ids) is { } verdict)
        {
            throw session.Leave(verdict);
        }

        Take(contract, example, variation, await session.Target.SendAsync(request, session.Cancellation), Noted(note, example));
    }

    /// <summary>Takes an exchange for the one that the steps that follow look at; leaves the scenario where nothing came back.</summary>
    internal void Take(OperationContract contract, ContractExample example, Variation variation, Exchange exchange, string note)
    {
        var stored = (session.Target as IConfidentialTarget)?.Redact(exchange) ?? exchange;
        journal.Record(ExchangeRecorder.Record(stored, note));
        _sending = new Sending(contract, example, variation, exchange) { Stored = stored };
        if (stored.Failure is { } failure)
        {
            throw session.Leave(Judge(failure) is Verdict.NotTestable notSendable && exchange.Request.Body is not null
                ? notSendable with { Reason = notSendable.Reason + DocumentedPlace.OfBody(contract, example) }
                : Judge(failure));
        }
    }

    private static Verdict Judge(ExchangeFailure failure) => failure.Kind switch
    {
        FailureKind.Environment => new Verdict.Blocked(failure.RuleId, failure.Message),
        FailureKind.Harness => new Verdict.Errored($"{failure.RuleId}: {failure.Message}"),
        FailureKind.NotSendable => new Verdict.NotTestable(failure.RuleId, failure.Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Noted(string note, ContractExample example) => example.RequestBody is not { Overlays: { IsEmpty: false } overlays } ? note
        : (note.Length == 0 ? "Overlaid by " : note.TrimEnd('.') + "; overlaid by ") + string.Join(" and ", overlays);

    internal void Record(params IEnumerable<Note> notes) => journal.Record(notes);

    internal void Record(IEnumerable<Mismatch> mismatches)
        => Record(mismatches, Sent.Variation is not Variation.Broken && Sent.HasDocumentedStatusCode ? Sent.ExpectedBody : null);

    /// <param name="expected">The body that the answer was held against, or null for none: stored where the answer's contradicts it, unless the target keeps its answers to itself.</param>
    internal void Record(IEnumerable<Mismatch> mismatches, string? expected)
    {
        var explained = MismatchExplainer.Explain(mismatches, Sent, session).Select(mismatch => Quotation.Of(mismatch, Sent, session.Target)).ToImmutableArray();
        if (expected is not null && session.Target is not IConfidentialTarget && explained.Any(mismatch => mismatch.Pointer is not null))
        {
            journal.ExpectOfLast(expected);
        }

        journal.Record(explained);
    }

    /// <summary>Every scenario begins with nothing assigned, so that none depends on those before it. A target whose objects are expendable is told by the step that asks for it.</summary>
    private async Task<Verdict?> ForgetAsync(string operationId)
    {
        if (session.Target is IExpendableTarget)
        {
            return null;
        }

        foreach (var state in session.States.Where(state => state.Concerns(operationId)))
        {
            if (session.Target is not IStatefulTarget target)
            {
                return new Verdict.NotTestable("AC7010", $"{session.Target.Name} can't be told to forget what is assigned: only the stubs of --target stub and --target wiremock, and objects of the run's own in a tenant, can.");
            }

            if (await target.ResetAsync(state.Name, session.Cancellation) is { } failure)
            {
                return Judge(failure);
            }
        }

        return null;
    }
}
