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
        Of("AC7001", "status-code", "The answer's status code is not the documented one: a client that follows the page takes success for failure, or the reverse."),
        Of("AC7002", "media-type", "The answer's media type is not the documented one: a client picks its parser by it."),
        Of("AC7003", "json", "The body is not JSON (RFC 8259): no client can read it."),
        Of("AC7004", "schema", "The body is not what the documented response type admits: a typed client loses values or fails."),
        Of("AC7005", "odata-type", "An @odata.type is missing, unknown, abstract or not admitted in its place: a client makes an object of another class."),
        Of("AC7006", "body-on-204", "An answer that documents no body has one: a client on a kept connection may take it for the next answer."),
        Of("AC7007", "documented-value", "A value differs from the documented example, although the target was made from the page."),
        Of("AC7008", "unauthenticated-accepted", "A request without a token is not refused with 401."),
        Of("AC7009", "malformed-accepted", "A request that breaks the documented types is not refused."),
        Of("AC7010", "read-back", "The assignments that are read back are not those that were sent: the assign action did not do what its page says."),
        Of("AC7011", "reason-phrase", "The reason phrase is not the documented one."),
        Of("AC7013", "duplicate-key", "An object has a member twice: parsers disagree on which of them counts."),
        Of("AC7014", "odata-context", "The @odata.context is not a context URL of what was asked for."),
        Of("AC7015", "media-type-accepted", "A request with a body of another media type is not refused."),
        Of("AC7016", "verb-accepted", "A verb that no page documents for the path is not refused with 405."),
        Of("AC7017", "path-refused", "A path that the page documents is refused."),
    ];

    private static Rule Of(string id, string name, string rationale) => new(id, name, Severity.Error, "{0}") { Rationale = rationale, Fix = MendOrList };
}
