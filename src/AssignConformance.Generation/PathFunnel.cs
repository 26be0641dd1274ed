using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AssignConformance.Model.Contracts;

namespace AssignConformance.Generation;

/// <summary>The mappings of one path, most particular first.</summary>
internal static class PathFunnel
{
    private const string AnyMethod = "ANY";

    /// <param name="routes">All routes of one path, in ordinal order of their operations; at least one.</param>
    /// <param name="states">What can be assigned and read back, anywhere.</param>
    public static IEnumerable<Mapping> Generate(ImmutableArray<Route> routes, ImmutableArray<AssignmentState> states)
    {
        var assigned = states.FirstOrDefault(state => state.AssignPath == routes[0].Path.Key);
        var listed = states.FirstOrDefault(state => state.ListPath == routes[0].Path.Key);
        var methods = routes.GroupBy(route => route.Method, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToImmutableArray();
        foreach (var method in methods)
        {
            foreach (var mapping in (listed is null ? [] : NothingAssigned([.. method], listed)).Concat(Answers([.. method], assigned)).Concat(Refusals([.. method])))
            {
                yield return Naming([.. method], mapping);
            }
        }

        var first = routes[0];
        yield return RouteMapping.Refusal(first, "405", AnyMethod, RequestParts.Token(), 405, "Method Not Allowed", "BadRequest",
            "documents no such method for this path.",
            new JsonObject { ["Allow"] = string.Join(", ", methods.Select(method => method.Key)) });
        yield return RouteMapping.Refusal(first, "401", AnyMethod, [], 401, "Unauthorized", "InvalidAuthenticationToken",
            "asks for a bearer token.",
            new JsonObject { ["WWW-Authenticate"] = "Bearer" });
    }

    /// <summary>Names the other pages that document the same method and path. Of pages that show the same request the first in ordinal order answers it.</summary>
    private static Mapping Naming(ImmutableArray<Route> routes, Mapping mapping)
    {
        var others = routes.Select(route => route.Contract.Operation).DistinctBy(operation => operation.Id, StringComparer.Ordinal).Where(operation => !string.Equals(operation.Id, mapping.OperationId, StringComparison.Ordinal)).ToList();
        if (others.Count > 0)
        {
            mapping.Json["metadata"]!["mergedWith"] = new JsonArray([.. others.Select(operation => JsonValue.Create(operation.Page))]);
        }

        return mapping;
    }

    /// <summary>Before anything is assigned, whatever is asked of the list is answered with an empty one.</summary>
    private static IEnumerable<Mapping> NothingAssigned(ImmutableArray<Route> routes, AssignmentState state)
        => (from listing in state.Listing
            from route in routes
            where route.Contract == listing.Contract
            select RouteMapping.Answer(route, listing.Example, "nothing assigned", AnswerForm.Empty, body: null, move: new ScenarioMove(state.Name, AssignmentState.Started, To: null))).Take(1);

    private static IEnumerable<Mapping> Answers(ImmutableArray<Route> routes, AssignmentState? state)
    {
        var assigning = routes.SelectMany(route => (state?.Assigning ?? []).Where(each => each.Contract == route.Contract).Select(each => (Route: route, Operation: each))).ToImmutableArray();
        foreach (var (route, operation) in assigning.Where(each => EmptyList.CanBeSent(each.Operation)))
        {
            yield return RouteMapping.Answer(
                route, operation.Example, "assigning nothing", EmptyForm(operation.Example), Body(EmptyList.Request(operation)), move: new ScenarioMove(state!.Name, From: null, AssignmentState.Started));
        }

        ScenarioMove? Move(Route route) => assigning.Any(each => each.Route == route) ? new ScenarioMove(state!.Name, From: null, AssignmentState.Assigned) : null;

        foreach (var route in routes)
        {
            foreach (var example in route.Examples.Where(NeedsMending))
            {
                yield return RouteMapping.Answer(route, example, "mended", AnswerForm.Mended, IsEmpty(route, example) ? ExactBody(route, example) : ConformingBody(route), RequestParts.PrefersMended(example.Number), move: Move(route), isEmpty: IsEmpty(route, example));
            }
        }

        // Of two requests to one path the one with more of a query is the more particular. One without the body that its page asks for is answered at every path, as shown at one.
        var shown = from route in routes
                    from example in ShownAt(route)
                    select (Route: route, Example: example, Query: QueryParameters.Of(example.Target));
        foreach (var (route, example, query) in shown.OrderByDescending(each => each.Query.Count))
        {
            yield return RouteMapping.Answer(route, example, "documented", AnswerForm.Documented, ExactBody(route, example), query: query, move: Move(route), isEmpty: IsEmpty(route, example));
        }

        foreach (var route in routes)
        {
            yield return RouteMapping.Answer(route, route.Examples[0], "conforming", NeedsMending(route.Examples[0]) ? AnswerForm.Mended : AnswerForm.Documented, ConformingBody(route), move: Move(route));
        }
    }

    private static IEnumerable<ContractExample> ShownAt(Route route)
    {
        var own = route.IsShown ? route.Examples.Where(example => example.RequestBody is null or { Deviations.IsEmpty: true }) : [];
        return own.Union(route.Contract.Examples.Where(example => IsEmpty(route, example)));
    }

    private static IEnumerable<Mapping> Refusals(ImmutableArray<Route> routes)
    {
        var first = routes[0];
        if (routes.Any(route => route.HasBody))
        {
            yield return RouteMapping.Refusal(first, "400", first.Method, RequestParts.TokenAndJson(), 400, "Bad Request", "BadRequest",
                "documents another request body.");
            yield return RouteMapping.Refusal(first, "415", first.Method, RequestParts.Token(), 415, "Unsupported Media Type", "BadRequest",
                "documents a request body of media type application/json.");
        }
        else if (routes.All(route => route.Examples.All(example => example.Target.Contains('?', StringComparison.Ordinal))))
        {
            yield return RouteMapping.Refusal(first, "400", first.Method, RequestParts.Token(), 400, "Bad Request", "BadRequest",
                "documents another query.");
        }
    }

    private static bool NeedsMending(ContractExample example) => example.ResponseBody is { Deviations.IsEmpty: false, Repaired: not null };

    private static AnswerForm EmptyForm(ContractExample example)
        => EmptyList.Answer(example.ResponseBody) is not null ? AnswerForm.Empty : NeedsMending(example) ? AnswerForm.Mended : AnswerForm.Documented;

    /// <summary>The request is shown without the body that its page asks for.</summary>
    private static bool IsEmpty(Route route, ContractExample example) => route.HasBody && example.RequestBody is null;

    /// <summary>The body as shown. Where none is shown that the page asks for there is none: any other is held to the contract.</summary>
    private static JsonArray? ExactBody(Route route, ContractExample example)
        => IsEmpty(route, example) ? [new JsonObject { ["absent"] = true }]
            : example.RequestBody is not { } shown ? null
            : [new JsonObject { ["equalToJson"] = JsonNode.Parse(shown.Text) is JsonNode root and (JsonObject or JsonArray) ? root : JsonValue.Create(shown.Text) }];

    private static JsonArray? ConformingBody(Route route)
        => route.HasBody ? Body(route.Contract.Request is { } request ? JsonNode.Parse(request.MappingSchema)! : new JsonObject { ["type"] = new JsonArray("object", "array") }) : null;

    private static JsonArray Body(JsonNode schema) => [new JsonObject { ["matchesJsonSchema"] = schema, ["schemaVersion"] = "V7" }];
}
