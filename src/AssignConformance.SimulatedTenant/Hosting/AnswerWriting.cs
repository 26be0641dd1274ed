using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AssignConformance.SimulatedTenant.Graph;
using Microsoft.AspNetCore.Http;

namespace AssignConformance.SimulatedTenant.Hosting;

/// <summary>Writes an answer with the fields that every answer of Graph has, and flushes it.</summary>
internal sealed class AnswerWriting(Simulation simulation, TimeProvider time)
{
    private const string Diagnostic = """{"ServerInfo":{"DataCenter":"Simulated","Slice":"E","Ring":"0","ScaleUnit":"000","RoleInstance":"SIM0000001"}}""";
    private const string ODataJson = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns when the last byte was handed to the network.</summary>
    public async Task WriteAsync(HttpContext context, GraphAnswer answer)
    {
        var now = time.GetUtcNow().AddSeconds(simulation.Settings.ClockSkewSeconds);
        var requestId = Guid.NewGuid().ToString();
        var clientRequestId = context.Request.Headers["client-request-id"].FirstOrDefault() ?? requestId;
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
        response.Headers["request-id"] = requestId;
        response.Headers["client-request-id"] = clientRequestId;
        response.Headers["x-ms-ags-diagnostic"] = Diagnostic;
        response.Headers.StrictTransportSecurity = "max-age=31536000";
        foreach (var (name, value) in answer.Fields)
        {
            response.Headers[name] = value;
        }

        if (answer.Text is { } text)
        {
            response.ContentType = "text/plain";
            await SendAsync(context, Encoding.UTF8.GetBytes(text));
        }
        else if ((answer.Error?.Render(now, requestId, clientRequestId) ?? answer.Body) is { } body)
        {
            response.ContentType = answer.MediaType ?? (answer.Error is null ? ODataJson : "application/json");
            await SendAsync(context, Encoding.UTF8.GetBytes(body.ToJsonString(s_relaxed)));
        }

        await response.CompleteAsync();
    }

    private static async Task SendAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }

        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
