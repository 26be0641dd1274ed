using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.Scripting;

namespace AssignConformance.SimulatedTenant.Graph;

/// <summary>The refusals of the live service: codes and shapes as seen on it, messages in our own words.</summary>
internal static class Refusals
{
    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static GraphAnswer Unauthenticated(string message) => GraphAnswer.Refuse(401, "InvalidAuthenticationToken", message)
        .With("WWW-Authenticate", "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", client_id=\"00000003-0000-0000-c000-000000000000\"");

    public static GraphAnswer Of(RefusalKind kind, string permission) => kind switch
    {
        RefusalKind.Permission => Managed(403, "Forbidden", $"Application is not authorized; it needs one of the scopes: {permission}"),
        RefusalKind.DirectoryPermission => GraphAnswer.Refuse(403, "Authorization_RequestDenied", "Insufficient privileges for this operation."),
        RefusalKind.Licence => Managed(403, "Forbidden", "The tenant or the user has no licence for this service."),
        RefusalKind.LicenceNotApplicable => GraphAnswer.Refuse(400, "BadRequest", "Request not applicable to target tenant."),
        RefusalKind.Approval => Managed(403, "Forbidden", "Header 'x-msft-approval-justification' is required to request approval"),
        RefusalKind.ApprovalHeaderMissing => Managed(400, "BadRequest", "Header 'x-msft-approval-justification' is required to request approval"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static GraphAnswer BadRequest(string message) => GraphAnswer.Refuse(400, "BadRequest", message);

    public static GraphAnswer SegmentUnknown(string segment) => GraphAnswer.Refuse(404, "ResourceNotFound", $"Resource not found for the segment '{segment}'.");

    public static GraphAnswer ObjectMissing(string id) => Managed(404, "ResourceNotFound", $"No object has the id {id}");

    public static GraphAnswer GroupMissing(string id) => GraphAnswer.Refuse(404, "Request_ResourceNotFound", $"Resource '{id}' does not exist.");

    public static GraphAnswer MethodNotAllowed(string allow) => GraphAnswer.Refuse(405, "BadRequest", "The method is not allowed for this resource.").With("Allow", allow);

    /// <summary>The device management service sends JSON within the message.</summary>
    private static GraphAnswer Managed(int status, string code, string message) => GraphAnswer.Refuse(status, code, new JsonObject
    {
        ["_version"] = 3,
        ["Message"] = $"{message} - Operation ID (for customer support): 00000000-0000-0000-0000-000000000000",
        ["CustomApiErrorPhrase"] = "",
        ["RetryAfter"] = null,
        ["ErrorSourceService"] = "",
        ["HttpHeaders"] = "{}",
    }.ToJsonString(s_relaxed));
}
