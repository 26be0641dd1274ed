using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.Facts;
using AssignConformance.SimulatedTenant.Families;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.SimulatedTenant.Validation;

namespace AssignConformance.SimulatedTenant.Graph;

/// <summary>The action <c>assign</c>: replaces the whole list of assignments.</summary>
internal sealed class FamilyAssignment(TenantState state)
{
    public GraphAnswer Assign(GraphCall call, StoredObject item, JsonObject body)
    {
        var fact = call.Facts.Assign(item.Family.DeclaredType)!;
        if (Wrong(call.Facts, fact, body) is { } problem)
        {
            return Refusals.BadRequest(problem);
        }

        var (assignments, groupAssignments) = (ImmutableArray.CreateBuilder<JsonObject>(), ImmutableArray.CreateBuilder<JsonObject>());
        foreach (var parameter in fact.Parameters)
        {
            var items = (body[parameter.Name] as JsonArray ?? []).Select(given => given!.AsObject());
            if (IsOfGroups(call.Facts, parameter))
            {
                groupAssignments.AddRange(items.Select(given => StoreOfGroup(item, given)));
            }
            else
            {
                assignments.AddRange(items.Select(given => Store(item, given)));
            }
        }

        var assigned = item with { Assignments = assignments.ToImmutable(), GroupAssignments = groupAssignments.ToImmutable(), Properties = item.Properties.DeepClone().AsObject() };
        if (assigned.Properties.ContainsKey("isAssigned"))
        {
            assigned.Properties["isAssigned"] = assigned.Assignments.Length > 0;
        }

        state.Put(assigned);
        var answer = fact.ReturnType is null
            ? new GraphAnswer(204)
            : GraphAnswer.Json(200, new JsonObject
            {
                ["@odata.context"] = call.Context(fact.ReturnType.Replace("graph.", "microsoft.graph.", StringComparison.Ordinal)),
                ["value"] = new ObjectRendering(call, item.Family).Assignments(assigned),
            });
        return answer with { Applied = true };
    }

    private string? Wrong(VersionFacts facts, AssignFact fact, JsonObject body)
    {
        var check = new TypedCheck(facts);
        foreach (var (name, value) in body)
        {
            if (fact.Parameters.FirstOrDefault(parameter => parameter.Name == name) is not { } parameter)
            {
                return $"body: the parameter '{name}' is not one of the action's: {string.Join(", ", fact.Parameters.Select(known => known.Name))}.";
            }

            if (check.Property(value, parameter, $"body/{name}") is { } problem)
            {
                return problem;
            }
        }

        if (body.Count == 0)
        {
            return "body: the action's parameter is missing.";
        }

        return body.SelectMany(parameter => parameter.Value!.AsArray())
            .Select(item => item!["targetGroupId"] ?? item["target"]?["groupId"])
            .OfType<JsonValue>().Select(id => id.GetValue<string>())
            .FirstOrDefault(id => state.FindGroup(id) is null) is { } unknown
            ? $"body: no group has the id '{unknown}'."
            : null;
    }

    private static bool IsOfGroups(VersionFacts facts, PropertyFact parameter)
        => facts.PropertiesOf(parameter.ItemType).Any(property => property.Name == "targetGroupId");

    private static JsonObject StoreOfGroup(StoredObject item, JsonObject given)
    {
        var stored = given.DeepClone().AsObject();
        stored.Remove("@odata.type");
        stored["id"] = $"{item.Id}_{given["targetGroupId"]?.GetValue<string>()}";
        return stored;
    }

    /// <summary>The id is the server's, whatever was given; the source is set.</summary>
    private static JsonObject Store(StoredObject item, JsonObject given)
    {
        var target = given["target"]?.DeepClone().AsObject();
        var kind = "";
        if (target is not null)
        {
            var type = target["@odata.type"]!.GetValue<string>();
            kind = type[(type.LastIndexOf('.') + 1)..];
            target["@odata.type"] = "#microsoft.graph." + kind;
        }

        var key = target?["groupId"]?.GetValue<string>() ?? target?["collectionId"]?.GetValue<string>() ?? kind;
        var stored = new JsonObject { ["id"] = $"{item.Id}_{key}", ["source"] = "direct", ["sourceId"] = item.Id };
        foreach (var (name, value) in given.Where(member => member.Key is not ("id" or "source" or "sourceId" or "target" or "@odata.type")))
        {
            stored[name] = value?.DeepClone();
        }

        stored["target"] = target;
        return stored;
    }
}
