using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Wire;

namespace AssignConformance.Scenarios.Drivers;

/// <summary>Makes requests of an operation's examples.</summary>
public static class RequestBuilder
{
    /// <summary>The request with the documented body, deviations included.</summary>
    public static GraphRequest Documented(OperationContract contract, ContractExample example) => Build(contract, example, example.RequestBody?.Text);

    /// <summary>The request with the body that conforms.</summary>
    public static GraphRequest Conforming(OperationContract contract, ContractExample example) => Build(contract, example, example.RequestBody?.Conforming);

    /// <summary>The conforming request that asks for the mended answer (a preference, RFC 7240) where the documented answer deviates.</summary>
    /// <param name="asks">The target knows such answers.</param>
    public static GraphRequest Mended(OperationContract contract, ContractExample example, bool asks)
    {
        var request = Conforming(contract, example);
        return asks && example.ResponseBody is { Deviations.IsEmpty: false }
            ? request with { Headers = request.Headers.Add(new WireField("Prefer", string.Create(CultureInfo.InvariantCulture, $"example=mended-{example.Number}"))) }
            : request;
    }

    /// <summary>The request with another body.</summary>
    public static GraphRequest WithBody(this GraphRequest request, string body) => request with { Body = Encoding.UTF8.GetBytes(body) };

    /// <summary>The request with a body that no parser, lenient or strict, takes for JSON: the first half of the right one.</summary>
    public static GraphRequest WithBrokenJson(this GraphRequest request)
    {
        var body = request.Body ?? "{}"u8.ToArray();
        return request with { Body = body[..Math.Max(1, body.Length / 2)] };
    }

    /// <summary>The request with one member of its body set to a JSON value.</summary>
    public static GraphRequest WithParameter(this GraphRequest request, string parameter, string value)
    {
        var body = JsonNode.Parse(request.Body!.Value.Span)!;
        body[parameter] = JsonNode.Parse(value);
        return request.WithBody(body.ToJsonString());
    }

    /// <summary>The request with its Content-Type replaced.</summary>
    public static GraphRequest WithMediaType(this GraphRequest request, string mediaType) => request with
    {
        Headers = [.. request.Headers.Where(field => !IsContentType(field.Name)), new WireField("Content-Type", mediaType)],
    };

    /// <summary>The request to another documented path, below the version segment.</summary>
    public static GraphRequest WithPath(this GraphRequest request, OperationContract contract, string path)
        => request with { Target = SampleTarget.Resolve($"/{contract.Operation.Version}{path}") };

    private static GraphRequest Build(OperationContract contract, ContractExample example, string? body)
    {
        ImmutableArray<WireField> headers = [.. example.RequestHeaders.Select(header => new WireField(header.Name, header.Value))];
        if (body is not null && !headers.Any(header => IsContentType(header.Name)))
        {
            headers = headers.Add(new WireField("Content-Type", "application/json"));
        }

        return new GraphRequest
        {
            Method = contract.Operation.Method!,
            Target = SampleTarget.Resolve(example.Target),
            Headers = headers,
            Body = body is null ? null : Encoding.UTF8.GetBytes(body),
        };
    }

    private static bool IsContentType(string name) => string.Equals(name, "Content-Type", StringComparison.OrdinalIgnoreCase);
}
