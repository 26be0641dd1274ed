using AssignConformance.SimulatedTenant.Recording;
using Microsoft.AspNetCore.Http;

namespace AssignConformance.SimulatedTenant.Hosting;

/// <summary>The second origin: nobody should ever ask it anything. It logs who does, and whether with a token.</summary>
internal sealed class ElsewhereEndpoint(Simulation simulation, TimeProvider time)
{
    public async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var logged = simulation.Log.Add(new LoggedRequest
        {
            Number = 0,
            Origin = "elsewhere",
            Method = context.Request.Method,
            Path = context.Request.Path.Value ?? "/",
            Query = context.Request.QueryString.Value ?? "",
            Host = context.Request.Host.Value ?? "",
            HasToken = context.Request.Headers.Authorization.Count > 0,
            ContentType = context.Request.ContentType,
            Body = await reader.ReadToEndAsync(context.RequestAborted),
            Arrived = time.GetUtcNow(),
        }, isWrite: false);
        (logged.Status, logged.Outcome) = (StatusCodes.Status200OK, "answered");
        await context.Response.WriteAsJsonAsync(new { value = Array.Empty<string>() }, context.RequestAborted);
    }
}
