using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.State;

namespace AssignConformance.Tests.Tenant.Secrets;

/// <summary>Between client and tenant: every answer repeats what the client proved itself with, in fields and in the body, and names a user.</summary>
/// <param name="vary">Makes answers wrong: changes the body further (null as a result gives one that is no JSON); where it is given, the reason phrase repeats the token, too.</param>
internal sealed class EchoingNetwork(HttpMessageHandler tenant, PlantedSecrets secrets, Func<HttpRequestMessage, JsonObject, JsonObject?>? vary = null) : DelegatingHandler(tenant)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = request.Headers.Authorization?.Parameter ?? "none-was-sent";
        var answer = await base.SendAsync(request, cancellationToken);
        var told = $"Bearer {token} of {PlantedSecrets.User} in {Seeds.TenantId}, refresh_token={PlantedSecrets.RefreshToken}, {secrets.Pem.ReplaceLineEndings(" ")}";
        if (vary is not null)
        {
            answer.ReasonPhrase = $"Answered {token}";
        }

        Set(answer, "x-echo", told);
        Set(answer, "WWW-Authenticate", $"Bearer realm=\"{Seeds.TenantId}\", error_description=\"{told}\"");
        Set(answer, "x-ms-ags-diagnostic", $"{{\"ServerInfo\":{{\"DataCenter\":\"{PlantedSecrets.User}\",\"RoleInstance\":\"{Seeds.TestGroup}\",\"Token\":\"{token}\"}}}}");
        Set(answer, "Location", $"https://localhost/{Seeds.TestGroup}?code={PlantedSecrets.RefreshToken}&access_token={token}");
        Set(answer, "Cache-Control", $"private, x=\"{Seeds.ClientSecret}\"");
        if (answer.Content.Headers.ContentType?.MediaType == "application/json" && JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken)) is JsonObject body)
        {
            Plant(body, told, token);
            answer.Content = new StringContent(
                (vary is null ? body : vary(request, body))?.ToJsonString() ?? $"<html>{told}</html>", Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));
        }

        return answer;
    }

    /// <summary>Where no check looks, and in control information, which is kept.</summary>
    private static void Plant(JsonObject body, string told, string token)
    {
        body["echo"] = told;
        body["@odata.etag"] = $"W/\"{Convert.ToBase64String(Encoding.UTF8.GetBytes($"x{token}"))}\" {Uri.EscapeDataString(Seeds.ClientSecret)} {Seeds.TestGroup.Replace("-", "", StringComparison.Ordinal)} {PlantedSecrets.User}";
        body["owner"] = new JsonObject { ["userPrincipalName"] = PlantedSecrets.User, ["groups"] = new JsonArray(Seeds.ProductionGroup, told, 20261126), ["code"] = told };
        if (body["error"] is JsonObject error)
        {
            error["message"] = told;
            error["details"] = new JsonArray(new JsonObject { ["code"] = told, ["message"] = told, ["target"] = Seeds.ProductionGroup });
            error["innerError"] = new JsonObject { ["request-id"] = told, ["date"] = PlantedSecrets.User, ["code"] = told, ["innerError"] = new JsonObject { ["message"] = told } };
        }
    }

    private static void Set(HttpResponseMessage answer, string name, string value)
    {
        answer.Headers.Remove(name);
        answer.Headers.TryAddWithoutValidation(name, value);
    }
}
