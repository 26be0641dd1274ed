using System.Collections.Immutable;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Pages;

namespace AssignConformance.Schemas.Derivation;

/// <summary>Derives the exchanges that a page documents, as they can be sent and judged.</summary>
internal static class ExampleDeriver
{
    private static readonly string[] LeftOut = ["Content-Length", "Host", "Authorization"];

    /// <summary>One exchange an example of the page; where the page shows none, one made from the contract. None where target or status code is unknown.</summary>
    /// <param name="whole">Judges responses that are not declared as shortened, where others are; else null.</param>
    /// <remarks>An example that shows no response promises no more than the page's shortened ones.</remarks>
    public static ImmutableArray<ContractExample> Derive(Operation operation, BodyJudge? request, BodyJudge? response, BodyJudge? whole)
    {
        var examples = operation.Examples.IsEmpty ? [new DocumentedExample(1, Request: null, Response: null)] : operation.Examples;
        var isAnyShortened = examples.Any(example => example.Response is { IsShortened: true });
        return
        [
            .. examples
                .Select(example => (Example: example, IsShortened: example.Response?.IsShortened ?? isAnyShortened))
                .Select(each => Derive(each.Example, operation, request, each.IsShortened ? response : whole ?? response, each.IsShortened))
                .OfType<ContractExample>(),
        ];
    }

    private static ContractExample? Derive(DocumentedExample example, Operation operation, BodyJudge? request, BodyJudge? response, bool isShortened)
    {
        var target = ExampleTarget.Of(example.Request?.Url, operation);
        var status = example.Response?.StatusCode ?? (operation.StatusCodes.IsEmpty ? null : operation.StatusCodes[0].Value);
        if (target is null || status is null)
        {
            return null;
        }

        var seed = $"{operation.Id}#{example.Number}";
        var requestBody = example.Request is { } shown ? shown.Body is null ? null : BodyJudge.Judge(request, shown.Body)
            : request?.Synthesise(seed + "/request", isRequest: true);
        var responseBody = HasNoBody(status.Value) ? null
            : example.Response is { } answered ? answered.Body is null ? null : BodyJudge.Judge(response, answered.Body)
            : response?.Synthesise(seed + "/response", isRequest: false);
        return new ContractExample
        {
            Number = example.Number,
            Target = target,
            RequestHeaders = Headers(example.Request?.Headers, requestBody, operation),
            RequestBody = requestBody,
            StatusCode = status.Value,
            ReasonPhrase = example.Response?.ReasonPhrase,
            ResponseHeaders = Headers(example.Response?.Headers, responseBody, operation),
            ResponseBody = responseBody,
            IsShortened = isShortened,
        };
    }

    /// <summary>No message with such a status code has a body, whatever the page shows (AC2009 tells of it). Source: RFC 9110 §6.4.1.</summary>
    private static bool HasNoBody(int statusCode) => statusCode is 204 or 205 or 304;

    /// <summary>The fields that the example shows; with a body made from the contract, the media type that it has.</summary>
    private static ImmutableArray<HeaderField> Headers(ImmutableArray<HeaderField>? shown, ContractBody? body, Operation operation)
    {
        if (shown is { } fields)
        {
            return [.. fields.Where(field => !LeftOut.Contains(field.Name, StringComparer.OrdinalIgnoreCase))];
        }

        var row = operation.Headers.FirstOrDefault(header => string.Equals(header.Name, "Content-Type", StringComparison.OrdinalIgnoreCase));
        var span = row?.Span ?? (operation.Paths.IsEmpty ? default : operation.Paths[0].Span);
        return body is { IsSynthesised: true } ? [new HeaderField("Content-Type", "application/json", span)] : [];
    }
}
