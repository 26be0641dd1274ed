using System.Globalization;
using AssignConformance.Model.Json;
using AssignConformance.Model.Wire;

namespace AssignConformance.Tenant.Sending;

/// <summary>Tells answers that the environment is to blame for, to requests with a token: AC9001 permission, AC9003 licence, AC9004 approval.</summary>
/// <remarks>
/// Decided by status and <c>error/code</c>, and for Intune's multi admin approval by its header field's name, which the service quotes
/// (<c>x-msft-approval-justification</c>) or sends (<c>x-msft-approval-code</c>). What only a message's prose would tell stays an answer: Intune's refusal of an
/// unlicensed tenant is such a one (400 <c>BadRequest</c>), and a missing licence behind 403 <c>Forbidden</c> is called a missing permission.
/// </remarks>
internal static class EnvironmentAnswer
{
    private const string ApprovalField = "x-msft-approval-";

    /// <summary>Why the scenario is blocked, or null where the answer says something of the documentation.</summary>
    public static ExchangeFailure? Read(GraphRequest request, GraphResponse response)
    {
        if (!request.Authenticated || response.StatusCode is < 400 or >= 500)
        {
            return null;
        }

        var error = JsonText.Read(response.Body).Root is JsonTree.Object root ? root.Find("error")?.Value as JsonTree.Object : null;
        var code = (error?.Find("code")?.Value as JsonTree.String)?.Value ?? "";
        return response.StatusCode switch
        {
            _ when AsksForApproval(response, error) => Failure("AC9004", "an approval policy (multi admin approval) protects what it asks for; exclude this application from the policy, or leave the family out"),
            402 or 403 when code is "Authentication_RequestFromNonPremiumTenantOrB2CTenant" => Failure("AC9003", "the tenant lacks the licence; assign it, or leave the family out"),
            402 => Failure("AC9003", "the tenant lacks the licence; assign it, or leave the family out"),
            403 when code.ToUpperInvariant() is "FORBIDDEN" or "AUTHORIZATION_REQUESTDENIED" or "ACCESSDENIED" or "AUTHENTICATION_REQUESTFROMUNSUPPORTEDUSERROLE"
                => Failure("AC9001", "the application or user lacks a permission, a role, or the licence that it takes; the preflight names the least permissions"),
            _ => null,
        };

        ExchangeFailure Failure(string ruleId, string why) => new(ruleId, string.Create(
            CultureInfo.InvariantCulture, $"{request.Method} {request.Target} was refused with {response.StatusCode} {code}: {why}."));
    }

    private static bool AsksForApproval(GraphResponse response, JsonTree.Object? error)
        => response.Headers.Any(field => field.Name.StartsWith(ApprovalField, StringComparison.OrdinalIgnoreCase))
            || (response.StatusCode is 400 or 403 or 412
                && error?.Find("message")?.Value is JsonTree.String message
                && message.Value.Contains(ApprovalField, StringComparison.OrdinalIgnoreCase));
}
