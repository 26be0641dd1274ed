using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using AssignConformance.SimulatedTenant.State;

namespace AssignConformance.Tests.Tenant.Secrets;

/// <summary>An authority that refuses, and repeats in its message all that the client sent.</summary>
internal sealed class EchoingAuthority(HttpMessageHandler tenant, bool isJson) : DelegatingHandler(tenant)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Post)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var form = HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken));
        var told = $"AADSTS7000215: {string.Join(", ", form.AllKeys.Select(key => $"{key} is '{form[key]}'"))}; {PlantedSecrets.User} of {Seeds.TenantId} has refresh_token={PlantedSecrets.RefreshToken}";
        return new HttpResponseMessage(HttpStatusCode.Unauthorized)
        {
            RequestMessage = request,
            ReasonPhrase = "No",
            Content = new StringContent(
                isJson ? new JsonObject { ["error"] = "invalid_client", ["error_description"] = told, ["error_codes"] = new JsonArray(7000215) }.ToJsonString() : $"<html>{told}</html>",
                Encoding.UTF8, isJson ? "application/json" : "text/html"),
        };
    }
}
