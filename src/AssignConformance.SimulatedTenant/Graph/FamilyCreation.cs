using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.Families;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.SimulatedTenant.Validation;

namespace AssignConformance.SimulatedTenant.Graph;

/// <summary>Creates an object of a family from a body, or says what is wrong with it.</summary>
internal sealed class FamilyCreation(TenantState state, TimeProvider time)
{
    public GraphAnswer Create(GraphCall call, Family family, JsonObject body)
    {
        var check = new TypedCheck(call.Facts);
        var type = check.TypeOf(body, family.DeclaredType, "body", out var problem);
        problem ??= check.Object(body, family.DeclaredType, "body") ?? Missing(call, type!, body) ?? Contradiction(body);
        if (type is null || problem is not null)
        {
            return Refusals.BadRequest(problem!);
        }

        var stored = new NewObject(family, type, body).Store(Guid.NewGuid().ToString(), time.GetUtcNow());
        if (type == "deviceManagementConfigurationPolicy" && stored.Properties["settings"] is JsonArray settings)
        {
            stored.Properties["settingCount"] = settings.Count;
        }

        state.Put(stored);
        var rendered = new ObjectRendering(call, family).Render(stored);
        rendered.Insert(0, "@odata.context", call.Context($"{family.Path}/$entity"));
        return (GraphAnswer.Json(201, rendered) with { Applied = true }).With("Location", $"{call.Root}/{family.Path}('{stored.Id}')");
    }

    private static string? Missing(GraphCall call, string type, JsonObject body)
    {
        for (var at = call.Facts.Type(type); at is not null; at = at.BaseType is { } baseType ? call.Facts.Type(baseType) : null)
        {
            if (RequiredProperties.Of(at.Name).FirstOrDefault(name => body[name] is null) is { } name)
            {
                return $"body: '{name}' is required to create '{type}'.";
            }
        }

        return null;
    }

    /// <summary>What no type says: a compliance policy has one action that blocks; apps that are configured exist.</summary>
    private string? Contradiction(JsonObject body)
    {
        if (body["scheduledActionsForRule"] is JsonArray rules)
        {
            var blocks = rules.OfType<JsonObject>().SelectMany(rule => rule["scheduledActionConfigurations"] as JsonArray ?? [])
                .Count(action => action?["actionType"]?.GetValue<string>() == "block");
            return blocks == 1 ? null : "body/scheduledActionsForRule: exactly one action of the type 'block' is needed.";
        }

        var apps = AllFamilies.Find("deviceAppManagement/mobileApps")!;
        return (body["targetedMobileApps"] as JsonArray)?.Select(id => id!.GetValue<string>()).FirstOrDefault(id => state.Find(apps, id) is null) is { } unknown
            ? $"body/targetedMobileApps: no app has the id {unknown}."
            : null;
    }
}
