using System.Globalization;
using AssignConformance.Model.Json;
using AssignConformance.Model.Wire;

namespace AssignConformance.Tenant.Objects;

/// <summary>Says in a few words what came of a request: never a body, never Graph's message text.</summary>
internal static class AnswerText
{
    public static bool IsSuccess(this Exchange exchange) => exchange is { Failure: null, Response.StatusCode: >= 200 and < 300 };

    public static bool IsAbsent(this Exchange exchange) => exchange is { Failure: null, Response.StatusCode: 404 };

    /// <summary>Whether it can't be told if the request was carried out. Without an attempt it was not.</summary>
    public static bool IsUncertain(this Exchange exchange) => exchange switch
    {
        { Failure.Kind: FailureKind.NotSendable } => false,
        { Response: null } => !exchange.Attempts.IsEmpty,
        { Response.StatusCode: var status } => status is 408 or >= 500,
    };

    /// <summary><c>404 (ResourceNotFound)</c>, or why nothing came.</summary>
    public static string Describe(this Exchange exchange)
    {
        if (exchange.Response is not { } response)
        {
            return exchange.Failure?.Message ?? "nothing came back";
        }

        var status = response.StatusCode.ToString(CultureInfo.InvariantCulture);
        var code = JsonPointer.Find(JsonText.Read(response.Body).Root ?? s_nothing, "/error/code") as JsonTree.String;
        return code is { Value.Length: > 0 and <= 100 } ? $"{status} ({code.Value})" : status;
    }

    private static readonly JsonTree s_nothing = new JsonTree.Null(default, default);
}
