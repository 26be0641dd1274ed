using System.Globalization;
using System.Net.Sockets;
using System.Text;
using AssignConformance.Model.Json;
using AssignConformance.Stubs.Mappings;
using AssignConformance.Stubs.Matching;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace AssignConformance.Stubs.Hosting;

/// <summary>Writes what a mapping answers.</summary>
internal static class AnswerWriting
{
    /// <summary>What WireMock sends for a malformed answer.</summary>
    private static readonly byte[] s_garbage = "lskdu018973t09sylgasjkfg1][]'./.sdlv"u8.ToArray();

    /// <summary>Renders, then writes: nothing is sent where rendering fails.</summary>
    /// <exception cref="TemplateFailedException">A rendered <c>jsonBody</c> is not JSON.</exception>
    public static async Task WriteAsync(HttpContext context, ResponseDefinition definition, StubRequest request, string? reason, CancellationToken cancellationToken)
    {
        var body = Body(definition, request);
        var phrase = definition.ReasonPhrase ?? Phrase(definition.StatusCode);
        var fields = definition.Headers.Select(field => (field.Name, Value: Value(field, request))).ToList();
        if (reason is not null)
        {
            fields.Add((StubFields.Reason, StubFields.ToFieldValue(reason)));
        }

        if (definition.Fault is { } fault)
        {
            Play(context, fault, definition.StatusCode, phrase, fields);
            return;
        }

        if (definition.StatusCode is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified && !body.IsEmpty)
        {
            WriteForbiddenBody(context, definition.StatusCode, phrase, fields, body);
            return;
        }

        context.Response.StatusCode = definition.StatusCode;
        context.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = phrase;
        foreach (var field in fields.GroupBy(field => field.Name, field => field.Value, StringComparer.OrdinalIgnoreCase))
        {
#pragma warning disable ASP0019 // Add keeps a field without a value, which WireMock sends too; the indexer and Append drop it.
            context.Response.Headers.Add(field.Key, field.ToArray());
#pragma warning restore ASP0019
        }

        await SendAsync(context, body, cancellationToken);
    }

    /// <summary>The body with its length; no body for HEAD, nor a length where the status code admits no body.</summary>
    public static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (context.Response.StatusCode is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
        {
            return;
        }

        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.BodyWriter.WriteAsync(body, cancellationToken);
        }
    }

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

    /// <summary>The registered phrase; for other codes the code itself, as WireMock has it.</summary>
    private static string Phrase(int statusCode)
        => ReasonPhrases.GetReasonPhrase(statusCode) is { Length: > 0 } phrase ? phrase : statusCode.ToString(CultureInfo.InvariantCulture);

    /// <summary>Sends what HTTP forbids and a server would not: a 204 or 304 with a body, so that a check can notice it by its Content-Length.</summary>
    private static void WriteForbiddenBody(
        HttpContext context, int statusCode, string phrase, IEnumerable<(string Name, string Value)> fields, ReadOnlyMemory<byte> body)
    {
        var length = ("Content-Length", body.Length.ToString(CultureInfo.InvariantCulture));
        var socket = Socket(context);
        socket.Send([.. Head(statusCode, phrase, fields.Append(length).Append(("Connection", "close"))), .. body.Span]);
        socket.Shutdown(SocketShutdown.Send);
        context.Abort();
    }

    private static void Play(HttpContext context, ResponseFault fault, int statusCode, string phrase, IEnumerable<(string Name, string Value)> fields)
    {
        var socket = Socket(context);
        switch (fault)
        {
            case ResponseFault.ConnectionReset:
                socket.LingerState = new LingerOption(enable: true, seconds: 0);
                socket.Close();
                break;
            case ResponseFault.EmptyResponse:
                socket.Shutdown(SocketShutdown.Both);
                break;
            case ResponseFault.MalformedChunk:
                socket.Send([.. Head(statusCode, phrase, fields.Append(("Transfer-Encoding", "chunked"))), .. s_garbage]);
                socket.Shutdown(SocketShutdown.Both);
                break;
            case ResponseFault.GarbageThenClose:
                socket.Send(s_garbage);
                socket.Shutdown(SocketShutdown.Both);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        context.Abort();
    }

    private static byte[] Head(int statusCode, string phrase, IEnumerable<(string Name, string Value)> fields)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {statusCode} {phrase}\r\n");
        foreach (var (name, value) in fields)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        return Encoding.Latin1.GetBytes(head.Append("\r\n").ToString());
    }

    private static Socket Socket(HttpContext context) => context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
}
