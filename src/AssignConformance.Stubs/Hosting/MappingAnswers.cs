using System.Collections.Immutable;
using System.Text;
using AssignConformance.Model.Json;
using AssignConformance.Model.Wire;
using AssignConformance.Stubs.Mappings;
using AssignConformance.Stubs.Matching;
using Microsoft.AspNetCore.Http;

namespace AssignConformance.Stubs.Hosting;

/// <summary>Answers by mappings, which may be replaced while requests are under way.</summary>
internal sealed class MappingAnswers(ImmutableArray<StubMapping> mappings, TimeProvider time)
{
    private volatile RequestMatcher _matcher = new(mappings);

    /// <summary>Answers by other mappings from now on; every scenario begins anew.</summary>
    public void Replace(ImmutableArray<StubMapping> replacements) => _matcher = new RequestMatcher(replacements);

    public void ResetScenarios() => _matcher.ResetScenarios();

    public bool ResetScenario(string scenario) => _matcher.ResetScenario(scenario);

    public async Task<StubAnswer> AnswerAsync(StubRequest request, CancellationToken cancellationToken)
    {
        try
        {
            switch (_matcher.Match(request))
            {
                case MatchOutcome.Matched matched:
                    return await AnswerAsync(matched, request, cancellationToken);
                case MatchOutcome.Unmatched unmatched:
                    var problem = $"No mapping answers {request.Method} {request.Target}.";
                    return new OwnAnswer(StatusCodes.Status404NotFound, problem) { Nearest = unmatched.Nearest, Differences = unmatched.Differences }.ToAnswer();
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or IOException))
        {
            // A schema that can't be built, a template or pattern that fails, a fault of ours: whatever it is, it must not pass for the service's answer.
            return OwnAnswer.Failed(exception).ToAnswer();
        }
    }

    private async Task<StubAnswer> AnswerAsync(MatchOutcome.Matched matched, StubRequest request, CancellationToken cancellationToken)
    {
        var response = matched.Mapping.Response;
        if (response.Delay > TimeSpan.Zero)
        {
            await Task.Delay(response.Delay, time, cancellationToken);
        }

        var reason = response.StatusCode == StatusCodes.Status400BadRequest ? matched.BrokenSchema : null;
        var headers = response.Headers.Select(field => new WireField(field.Name, Value(field, request)));
        return new StubAnswer
        {
            StatusCode = response.StatusCode,
            ReasonPhrase = response.ReasonPhrase,
            Headers = [.. reason is null ? headers : headers.Append(new WireField(StubFields.Reason, StubFields.ToFieldValue(reason)))],
            Body = Body(response, request),
            Fault = response.Fault,
            AnsweredBy = matched.Mapping.Name,
            Reason = response.Fault is { } fault ? fault.ToString() : reason,
        };
    }

    /// <exception cref="TemplateFailedException">A rendered <c>jsonBody</c> is not JSON.</exception>
    private static ReadOnlyMemory<byte> Body(ResponseDefinition definition, StubRequest request)
    {
        if (definition.BodyTemplate is not { } template)
        {
            return definition.Body;
        }

        var text = template.Render(request);
        return definition.BodyTemplateIsJson && JsonText.Read(text).Fault is { } fault
            ? throw new TemplateFailedException($"the rendered jsonBody is not JSON at its {fault.Position.Line}:{fault.Position.Column}: {fault.Message}")
            : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>Control characters that a rendered value may hold become spaces.</summary>
    private static string Value(ResponseField field, StubRequest request)
        => field.Template is { } template
            ? string.Concat(template.Render(request).Select(character => char.IsControl(character) ? ' ' : character))
            : field.Value;
}
