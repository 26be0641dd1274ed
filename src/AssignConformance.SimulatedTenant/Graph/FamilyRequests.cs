using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.Families;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.SimulatedTenant.Validation;

namespace AssignConformance.SimulatedTenant.Graph;

/// <summary>Requests for the families: list, create, read, delete, assignments and <c>assign</c>.</summary>
internal sealed class FamilyRequests(TenantState state, Func<TenantSettings> settings, TimeProvider time)
{
    /// <summary>Answers a request for a family; <paramref name="rest"/> is what stands behind its path.</summary>
    public GraphAnswer Answer(GraphCall call, Family family, ImmutableArray<string> rest)
    {
        if (Refusal(call, family) is { } refusal)
        {
            return refusal;
        }

        return (call.Method, rest.ToArray()) switch
        {
            ("GET", []) => List(call, family),
            ("POST", []) => WithBody(call, body => new FamilyCreation(state, time).Create(call, family, body)),
            (_, []) => Refusals.MethodNotAllowed("GET, POST"),
            ("GET", [var id]) => Read(call, family, id),
            ("DELETE", [var id]) => Delete(family, id),
            (_, [_]) => Refusals.MethodNotAllowed("GET, DELETE"),
            ("GET", [var id, "assignments"]) => Assignments(call, family, id, (rendering, item) => rendering.Assignments(item), "assignments"),
            ("GET", [var id, "groupAssignments"]) when HasGroupAssignments(call, family)
                => Assignments(call, family, id, (rendering, item) => rendering.GroupAssignments(item), "groupAssignments"),
            ("POST", [var id, "assign" or "microsoft.graph.assign"]) => state.Find(family, id) is { } item
                ? WithBody(call, body => new FamilyAssignment(state).Assign(call, item, body))
                : Refusals.ObjectMissing(id),
            (_, [_, "assign" or "microsoft.graph.assign"]) => Refusals.MethodNotAllowed("POST"),
            (_, [_, "assignments"]) => Refusals.MethodNotAllowed("GET"),
            (_, [.., var last]) => Refusals.SegmentUnknown(last),
        };
    }

    private GraphAnswer? Refusal(GraphCall call, Family family)
    {
        var isRead = call.Method == "GET";
        if (isRead ? !call.MayRead(family.Permission) : !call.MayWrite(family.Permission))
        {
            return Refusals.Of(RefusalKind.Permission, $"{family.Permission}.{(isRead ? "Read" : "ReadWrite")}.All");
        }

        if (!settings().IsLicensed)
        {
            return Refusals.Of(RefusalKind.Licence, family.Permission);
        }

        return !isRead && settings().ApprovalPolicies.Contains(family.ApprovalPolicyType, StringComparer.Ordinal)
            ? Refusals.Of(RefusalKind.Approval, family.Permission)
            : null;
    }

    private GraphAnswer WithBody(GraphCall call, Func<JsonObject, GraphAnswer> answer)
    {
        if (call.MediaType != "application/json")
        {
            return GraphAnswer.Refuse(settings().WrongMediaTypeStatus, "BadRequest", "The media type of the body must be application/json.");
        }

        return JsonBody.Read(call.Body, out var problem) is { } body ? answer(body) : Refusals.BadRequest(problem);
    }

    private GraphAnswer Read(GraphCall call, Family family, string id)
    {
        if (state.Read(family, id) is not { } item)
        {
            return Refusals.ObjectMissing(id);
        }

        var rendered = new ObjectRendering(call, family).Render(item);
        rendered.Insert(0, "@odata.context", call.Context($"{family.Path}/$entity"));
        return GraphAnswer.Json(200, rendered);
    }

    private GraphAnswer Delete(Family family, string id)
    {
        if (state.Find(family, id) is not { } item)
        {
            return Refusals.ObjectMissing(id);
        }

        state.Remove(item);
        return new GraphAnswer(204) { Applied = true };
    }

    private GraphAnswer Assignments(GraphCall call, Family family, string id, Func<ObjectRendering, StoredObject, JsonArray> render, string navigation)
        => state.Read(family, id) is { } item
            ? GraphAnswer.Json(200, new JsonObject
            {
                ["@odata.context"] = call.Context($"{family.Path}('{id}')/{navigation}"),
                ["value"] = render(new ObjectRendering(call, family), item),
            })
            : Refusals.ObjectMissing(id);

    private GraphAnswer List(GraphCall call, Family family)
    {
        var (top, skip) = (settings().PageSize, 0);
        if ((call.Query.TryGetValue("$top", out var given) && (!int.TryParse(given, CultureInfo.InvariantCulture, out top) || top < 1))
            || (call.Query.TryGetValue("$skiptoken", out given) && (!int.TryParse(given, CultureInfo.InvariantCulture, out skip) || skip < 0)))
        {
            return Refusals.BadRequest("The query option is no number that it may be.");
        }

        if (Filter.Read(call.Query.GetValueOrDefault("$filter")) is not { } filter)
        {
            return Refusals.BadRequest("The filter is none that is simulated.");
        }

        top = Math.Min(top, settings().PageSize);
        var all = state.Read(family).Where(item => filter.Admits(item.Properties)).ToList();
        var answer = new JsonObject { ["@odata.context"] = call.Context(family.Path) };
        if (all.Count > skip + top)
        {
            var options = call.Query.SetItem("$skiptoken", (skip + top).ToString(CultureInfo.InvariantCulture));
            answer["@odata.nextLink"] = $"{call.Root}/{family.Path}?{string.Join('&', options.Select(option => $"{option.Key}={Uri.EscapeDataString(option.Value)}"))}";
        }

        var rendering = new ObjectRendering(call, family);
        answer["value"] = new JsonArray([.. all.Skip(skip).Take(top).Select(rendering.Render)]);
        return GraphAnswer.Json(200, answer);
    }

    private static bool HasGroupAssignments(GraphCall call, Family family)
        => call.Facts.PropertiesOf(family.DeclaredType).Any(property => property.Name == "groupAssignments");
}
