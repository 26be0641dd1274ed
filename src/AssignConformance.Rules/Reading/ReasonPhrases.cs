using System.Collections.Immutable;

namespace AssignConformance.Rules.Reading;

/// <summary>Reason phrases by status code: RFC 9110 §15, its forerunners' wording, and RFC 4918, 6585 and 7231.</summary>
internal static class ReasonPhrases
{
    /// <summary>The phrases in use for the code, the current one first; none where the code is not registered.</summary>
    public static ImmutableArray<string> Of(int statusCode) => statusCode switch
    {
        100 => ["Continue"],
        101 => ["Switching Protocols"],
        200 => ["OK"],
        201 => ["Created"],
        202 => ["Accepted"],
        203 => ["Non-Authoritative Information"],
        204 => ["No Content"],
        205 => ["Reset Content"],
        206 => ["Partial Content"],
        207 => ["Multi-Status"],
        300 => ["Multiple Choices"],
        301 => ["Moved Permanently"],
        302 => ["Found", "Moved Temporarily"],
        303 => ["See Other"],
        304 => ["Not Modified"],
        307 => ["Temporary Redirect"],
        308 => ["Permanent Redirect"],
        400 => ["Bad Request"],
        401 => ["Unauthorized"],
        402 => ["Payment Required"],
        403 => ["Forbidden"],
        404 => ["Not Found"],
        405 => ["Method Not Allowed"],
        406 => ["Not Acceptable"],
        408 => ["Request Timeout"],
        409 => ["Conflict"],
        410 => ["Gone"],
        411 => ["Length Required"],
        412 => ["Precondition Failed"],
        413 => ["Content Too Large", "Payload Too Large", "Request Entity Too Large"],
        414 => ["URI Too Long", "Request-URI Too Long"],
        415 => ["Unsupported Media Type"],
        416 => ["Range Not Satisfiable", "Requested Range Not Satisfiable"],
        422 => ["Unprocessable Content", "Unprocessable Entity"],
        423 => ["Locked"],
        424 => ["Failed Dependency"],
        428 => ["Precondition Required"],
        429 => ["Too Many Requests"],
        500 => ["Internal Server Error"],
        501 => ["Not Implemented"],
        502 => ["Bad Gateway"],
        503 => ["Service Unavailable"],
        504 => ["Gateway Timeout"],
        507 => ["Insufficient Storage"],
        _ => [],
    };
}
