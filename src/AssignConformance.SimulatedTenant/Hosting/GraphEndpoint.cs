using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using AssignConformance.SimulatedTenant.Facts;
using AssignConformance.SimulatedTenant.Graph;
using AssignConformance.SimulatedTenant.OAuth;
using AssignConformance.SimulatedTenant.Recording;
using AssignConformance.SimulatedTenant.Scripting;
using Microsoft.AspNetCore.Http;

namespace AssignConformance.SimulatedTenant.Hosting;

/// <summary>The way of a request at the first origin: read, logged, met by faults, answered.</summary>
internal sealed class GraphEndpoint(Simulation simulation, GraphRouter router, Authority authority, TimeProvider time)
{
    private static readonly ImmutableHashSet<string> s_writes = ["POST", "PUT", "PATCH", "DELETE"];

    public async Task HandleAsync(HttpContext context)
    {
        if (await simulation.Client.IsOfDyingClientAsync(context.RequestAborted))
        {
            Connection.Reset(context);
            return;
        }

        var body = await ReadAsync(context);
        var (method, path) = (context.Request.Method, context.Request.Path.Value ?? "/");
        var facts = path.Split('/') is ["", var segment, ..] ? DeclaredFacts.Find(segment) : null;
        var bearer = Bearer(context);
        var token = bearer is null ? null : simulation.Tokens.Find(bearer);
        var isWrite = facts is not null && token is not null && simulation.Tokens.IsValid(token) && s_writes.Contains(method);
        var logged = simulation.Log.Add(Describe(context, facts, token, body), isWrite);
        if (simulation.IsNetworkDown)
        {
            logged.Outcome = "network down";
            Connection.Reset(context);
            return;
        }

        GraphAnswer Answer() => facts is null
            ? authority.Answer(method, path, Encoding.UTF8.GetString(body), Origin(context)) ?? Refusals.BadRequest("The path begins with no version that is served: v1.0 or beta.")
            : AnswerGraph(context, facts, bearer, body);

        await new FaultPlayer(simulation, time).PlayAsync(context, logged, Answer);
    }

    private GraphAnswer AnswerGraph(HttpContext context, VersionFacts facts, string? bearer, byte[] body)
    {
        if (bearer is null)
        {
            return Refusals.Unauthenticated("Access token is empty.");
        }

        if (simulation.Tokens.Find(bearer) is not { } token)
        {
            return Refusals.Unauthenticated("The token is none that this tenant's authority issued.");
        }

        if (!simulation.Tokens.IsValid(token))
        {
            return Refusals.Unauthenticated("Lifetime validation failed, the token is expired.");
        }

        var request = context.Request;
        return router.Answer(new GraphCall(
            facts, request.Method, [.. request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1)],
            request.Query.ToImmutableDictionary(option => option.Key, option => option.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            $"{Origin(context)}/{facts.Segment}", token)
        {
            MediaType = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type.MediaType?.ToLowerInvariant() ?? "" : "",
            ConsistencyLevel = request.Headers["ConsistencyLevel"].ToString(),
            Body = body,
        });
    }

    private LoggedRequest Describe(HttpContext context, VersionFacts? facts, IssuedToken? token, byte[] body) => new()
    {
        Number = 0,
        Origin = facts is null ? "authority" : "graph",
        Method = context.Request.Method,
        Path = context.Request.Path.Value ?? "/",
        Query = context.Request.QueryString.Value ?? "",
        Host = context.Request.Host.Value ?? "",
        HasToken = context.Request.Headers.Authorization.Count > 0,
        Tid = token?.Tid,
        ContentType = context.Request.ContentType,
        ClientRequestId = context.Request.Headers["client-request-id"].FirstOrDefault(),
        Body = Encoding.UTF8.GetString(body),
        Arrived = time.GetUtcNow(),
    };

    private static string Origin(HttpContext context) => $"https://{context.Request.Host.Value}";

    private static string? Bearer(HttpContext context)
        => context.Request.Headers.Authorization.ToString() is { } field && field.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && field.Length > 7
            ? field[7..].Trim()
            : null;

    private static async Task<byte[]> ReadAsync(HttpContext context)
    {
        using var received = new MemoryStream();
        await context.Request.Body.CopyToAsync(received, context.RequestAborted);
        return received.ToArray();
    }
}
