using System.Globalization;
using System.Text.Json.Nodes;
using AssignConformance.Model.Contracts;

namespace AssignConformance.Generation;

/// <summary>Writes one mapping of a route.</summary>
internal static class RouteMapping
{
    /// <param name="stage">What the mapping answers, in words: <c>documented</c>.</param>
    /// <param name="isEmpty">The request has no body, and so no media type.</param>
    public static Mapping Answer(Route route, ContractExample example, string stage, AnswerForm form, JsonArray? body, JsonObject? moreHeaders = null, JsonObject? query = null, ScenarioMove? move = null, bool isEmpty = false)
    {
        var headers = route.HasBody && !isEmpty ? RequestParts.TokenAndJson() : RequestParts.Token();
        foreach (var (name, value) in moreHeaders ?? [])
        {
            headers[name] = value!.DeepClone();
        }

        var response = new JsonObject
        {
            ["status"] = example.StatusCode,
            ["statusMessage"] = example.ReasonPhrase ?? "",
            ["headers"] = ResponseHeaders(example),
        };
        if (MappingGenerator.BodyFile(route.Contract, example, form) is { } file)
        {
            response["bodyFileName"] = file;
        }

        response["transformers"] = new JsonArray("response-template");
        var number = example.Number.ToString(CultureInfo.InvariantCulture);
        return Create(route, $"{stage} {number}", route.Method, headers, body, response, query, move);
    }

    private static JsonObject ResponseHeaders(ContractExample example)
    {
        var headers = new JsonObject();
        foreach (var field in example.ResponseHeaders.Where(field => !RequestParts.Framing.Contains(field.Name)))
        {
            headers[field.Name] = field.Value;
        }

        if (example.ResponseBody is not null && !headers.Any(field => string.Equals(field.Key, "Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            headers["Content-Type"] = "application/json";
        }

        headers["client-request-id"] = RequestParts.EchoedRequestId;
        return headers;
    }

    /// <param name="stage">The status code, by which the mapping is named.</param>
    /// <param name="message">What the page does, after its name.</param>
    public static Mapping Refusal(
        Route route, string stage, string method, JsonObject headers, int status, string reason, string code, string message, JsonObject? moreHeaders = null)
    {
        var responseHeaders = new JsonObject { ["Content-Type"] = "application/json" };
        foreach (var (name, value) in moreHeaders ?? [])
        {
            responseHeaders[name] = value!.DeepClone();
        }

        responseHeaders["client-request-id"] = RequestParts.EchoedRequestId;
        var response = new JsonObject
        {
            ["status"] = status,
            ["statusMessage"] = reason,
            ["headers"] = responseHeaders,
            ["jsonBody"] = RequestParts.Error(code, $"{route.Contract.Operation.Id} {message} See {route.Contract.Operation.Page}."),
            ["transformers"] = new JsonArray("response-template"),
        };
        return Create(route, stage, method, headers, null, response);
    }

    private static Mapping Create(Route route, string stage, string method, JsonObject headers, JsonArray? body, JsonObject response, JsonObject? query = null, ScenarioMove? move = null)
    {
        var operation = route.Contract.Operation;
        var request = new JsonObject
        {
            ["method"] = method,
            [route.Path.IsTemplate ? "urlPathTemplate" : "urlPathPattern"] = route.Path.IsTemplate ? route.Path.ToUrlPathTemplate() : route.Path.ToUrlPathPattern(),
        };
        if (query is { Count: > 0 })
        {
            request["queryParameters"] = query;
        }

        if (headers.Count > 0)
        {
            request["headers"] = headers;
        }

        if (body is not null)
        {
            request["bodyPatterns"] = body;
        }

        var metadata = new JsonObject { ["operation"] = operation.Id, ["page"] = operation.Page, ["stage"] = stage };
        if (!operation.Completions.IsEmpty)
        {
            metadata["completed"] = new JsonArray([.. operation.Completions.Select(completion => (JsonNode)completion.InWords)]);
        }

        var mapping = new JsonObject
        {
            ["id"] = NameBasedGuid.Create($"{operation.Id} {route.Path.Key} {method} {stage}").ToString(),
            ["name"] = $"{operation.Id} {stage}",
            ["priority"] = 0,
        };
        move?.WriteTo(mapping);
        mapping["request"] = request;
        mapping["response"] = response;
        mapping["metadata"] = metadata;
        return new Mapping(operation.Id, mapping);
    }
}
