using System.Collections.Immutable;
using AssignConformance.Model.Findings;

namespace AssignConformance.Scenarios.Checks;

/// <summary>The rules that an answer can break. Their ids are those of the mismatches; a mismatch has a message of its own.</summary>
public static class MismatchRules
{
    private const string MendOrList = "Mend the page, or the service; where the page is wrong and has to stay so, list it in known.json.";

    /// <summary>In the order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        Of("AC7001", "status-code", "The answer's status code is not the documented one: a client that follows the page takes success for failure, or the reverse.",
            "POST …/assign is answered 400; the page documents 200"),
        Of("AC7002", "media-type", "The answer's media type is not the documented one: a client picks its parser by it.",
            "Content-Type: text/html, where the page shows application/json"),
        Of("AC7003", "json", "The body is not JSON (RFC 8259): no client can read it.",
            "{ \"value\": [ } as a body"),
        Of("AC7004", "schema", "The body is not what the documented response type admits: a typed client loses values or fails.",
            "\"id\": 7, where the documented type has a string"),
        Of("AC7005", "odata-type", "An @odata.type is missing, unknown, abstract or not admitted in its place: a client makes an object of another class.",
            "\"@odata.type\": \"#microsoft.graph.deviceAndAppManagementAssignmentTarget\", which is abstract"),
        Of("AC7006", "body-on-204", "An answer that documents no body has one: a client on a kept connection may take it for the next answer.",
            "HTTP/1.1 204 No Content with Content-Length: 2 and {}"),
        Of("AC7007", "documented-value", "A value differs from the documented example, although the target was made from the page.",
            "\"displayName\": \"Other\", where the documented response shows another name"),
        Of("AC7008", "unauthenticated-accepted", "A request without a token is not refused with 401.",
            "A request without an Authorization field is answered 200"),
        Of("AC7009", "malformed-accepted", "A request that breaks the documented types is not refused.",
            "A request whose assignments are a string is answered 200"),
        Of("AC7010", "read-back", "The assignments that are read back are not those that were sent: the assign action did not do what its page says.",
            "One assignment is sent, and GET …/assignments gives none"),
        Of("AC7011", "reason-phrase", "The reason phrase is not the documented one.",
            "HTTP/1.1 200 Created"),
        Of("AC7012", "header-field", "The answer lacks a header field that the page shows: a client that follows its Location or ETag has nothing to follow.",
            "HTTP/1.1 201 Created without Location, where the page shows Location: https://…"),
        Of("AC7013", "duplicate-key", "An object has a member twice: parsers disagree on which of them counts.",
            "{ \"id\": \"1\", \"id\": \"2\" }"),
        Of("AC7014", "odata-context", "The @odata.context is not a context URL of what was asked for.",
            "\"@odata.context\": \"https://graph.microsoft.com/beta/$metadata\" in an answer of v1.0"),
        Of("AC7015", "media-type-accepted", "A request with a body of another media type is not refused.",
            "A body of text/plain is answered 200"),
        Of("AC7016", "verb-accepted", "A verb that no page documents for the path is not refused with 405.",
            "PUT …/assign is answered 200, where only POST is documented"),
        Of("AC7017", "path-refused", "A path that the page documents is refused.",
            "POST on the second documented path is answered 404"),
    ];

    private static Rule Of(string id, string name, string rationale, string example)
        => new(id, name, Severity.Error, "{0}") { Rationale = rationale, Example = example, Fix = MendOrList };
}
