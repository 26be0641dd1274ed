using System.Globalization;
using System.Net.Sockets;
using System.Text;
using AssignConformance.Model.Wire;
using AssignConformance.Stubs.Mappings;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace AssignConformance.Stubs.Hosting;

/// <summary>Writes an answer, or what goes wrong in its place.</summary>
internal static class AnswerWriting
{
    /// <summary>What WireMock sends for a malformed answer.</summary>
    private static readonly byte[] s_garbage = "lskdu018973t09sylgasjkfg1][]'./.sdlv"u8.ToArray();

    public static async Task WriteAsync(HttpContext context, StubAnswer answer, CancellationToken cancellationToken)
    {
        var phrase = answer.ReasonPhrase ?? Phrase(answer.StatusCode);
        if (answer.Fault is { } fault)
        {
            Play(context, fault, answer.StatusCode, phrase, answer.Headers);
            return;
        }

        if (answer.StatusCode is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified && !answer.Body.IsEmpty)
        {
            WriteForbiddenBody(context, answer.StatusCode, phrase, answer.Headers, answer.Body);
            return;
        }

        context.Response.StatusCode = answer.StatusCode;
        context.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = phrase;
        foreach (var field in answer.Headers.GroupBy(field => field.Name, field => field.Value, StringComparer.OrdinalIgnoreCase))
        {
#pragma warning disable ASP0019 // Add keeps a field without a value, which WireMock sends too; the indexer and Append drop it.
            context.Response.Headers.Add(field.Key, field.ToArray());
#pragma warning restore ASP0019
        }

        await SendAsync(context, answer, cancellationToken);
    }

    /// <summary>The body with its length; no body for HEAD, nor a length where the status code admits no body.</summary>
    private static async Task SendAsync(HttpContext context, StubAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.StatusCode is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
        {
            return;
        }

        context.Response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            // Kestrel closes a connection on which fewer bytes were written than announced.
            await context.Response.BodyWriter.WriteAsync(answer.IsTruncated ? answer.Body[..(answer.Body.Length / 2)] : answer.Body, cancellationToken);
        }
    }

    /// <summary>The registered phrase; for other codes the code itself, as WireMock has it.</summary>
    public static string Phrase(int statusCode)
        => ReasonPhrases.GetReasonPhrase(statusCode) is { Length: > 0 } phrase ? phrase : statusCode.ToString(CultureInfo.InvariantCulture);

    /// <summary>Sends what HTTP forbids and a server would not: a 204 or 304 with a body, so that a check can notice it by its Content-Length.</summary>
    private static void WriteForbiddenBody(
        HttpContext context, int statusCode, string phrase, IEnumerable<WireField> fields, ReadOnlyMemory<byte> body)
    {
        var length = new WireField("Content-Length", body.Length.ToString(CultureInfo.InvariantCulture));
        var socket = Socket(context);
        socket.Send([.. Head(statusCode, phrase, fields.Append(length).Append(new WireField("Connection", "close"))), .. body.Span]);
        socket.Shutdown(SocketShutdown.Send);
        context.Abort();
    }

    private static void Play(HttpContext context, ResponseFault fault, int statusCode, string phrase, IEnumerable<WireField> fields)
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
                socket.Send([.. Head(statusCode, phrase, fields.Append(new WireField("Transfer-Encoding", "chunked"))), .. s_garbage]);
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

    /// <summary>Status line and fields, with the empty line behind them.</summary>
    public static byte[] Head(int statusCode, string phrase, IEnumerable<WireField> fields)
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
