using System.Text.Json;
using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.Families;
using AssignConformance.SimulatedTenant.Hosting;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.SimulatedTenant.State;
using Microsoft.AspNetCore.Http;

namespace AssignConformance.SimulatedTenant.Control;

/// <summary>What tests ask and order, as JSON over HTTP; each path stands in the project's README.</summary>
internal sealed class ControlEndpoint(Simulation simulation, TimeProvider time)
{
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            if (await AnswerAsync(context) is { } answer)
            {
                await context.Response.WriteAsJsonAsync(answer, ControlJson.Options, context.RequestAborted);
            }
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or NotSupportedException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync($"{context.Request.Method} {context.Request.Path}: {exception.Message}", context.RequestAborted);
        }
    }

    /// <summary>The answer; null where only a status code is.</summary>
    private async Task<object?> AnswerAsync(HttpContext context)
    {
        switch (context.Request.Method, context.Request.Path.Value)
        {
            case ("GET", "/log"): return simulation.Log.Requests;
            case ("GET", "/counters"): return simulation.Log.Counters;
            case ("GET", "/objects"): return simulation.State.Objects.Select(item => item.Describe());
            case ("GET", "/groups"): return simulation.State.Groups;
            case ("GET", "/tokens"): return simulation.Tokens.Issued;
            case ("GET", "/snapshot"): return simulation.State.Snapshot();
            case ("GET", "/faults"): return simulation.Script.Unplayed;
            case ("GET", "/settings"): return simulation.Settings;
            case ("PUT", "/settings"): simulation.Settings = await ReadAsync<TenantSettings>(context); break;
            case ("POST", "/faults"): simulation.Script.Add(await ReadAsync<Fault>(context)); break;
            case ("PUT", "/groups"): simulation.State.Put(await ReadAsync<Group>(context)); break;
            case ("POST", "/objects"): return Place(await ReadAsync<ObjectToPlace>(context));
            case ("POST", "/tokens/expire"): simulation.Tokens.ExpireAll(); break;
            case ("PUT", "/client"): simulation.Client.Name((await ReadAsync<ClientToKill>(context)).Pid); break;
            case ("PUT", "/network"): simulation.IsNetworkDown = !(await ReadAsync<NetworkState>(context)).Up; break;
            case ("POST", "/run"): simulation.StartRun(); break;
            case ("POST", "/reset"): simulation.Reset(); break;
            default: context.Response.StatusCode = StatusCodes.Status404NotFound; return null;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return null;
    }

    private JsonObject Place(ObjectToPlace placed)
    {
        var family = AllFamilies.Find(placed.Family) ?? throw new ArgumentException($"No family has the path '{placed.Family}'.", nameof(placed));
        var stored = new NewObject(family, placed.Type, placed.Properties).Store(placed.Id ?? Guid.NewGuid().ToString(), placed.Created ?? time.GetUtcNow())
            with { Assignments = placed.Assignments };
        simulation.State.Place(stored);
        return stored.Describe();
    }

    private static async Task<T> ReadAsync<T>(HttpContext context)
        => await context.Request.ReadFromJsonAsync<T>(ControlJson.Options, context.RequestAborted) ?? throw new JsonException("null is nothing that can be ordered.");
}
