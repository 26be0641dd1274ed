using AssignConformance.Model.Json;
using AssignConformance.Model.Results;
using AssignConformance.Model.Types;
using AssignConformance.Scenarios.Checks;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Schemas.Validation;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Scenarios.Drivers;

/// <summary>Holds the answer that the scenario's <see cref="OperationDriver"/> got last against the contract. One instance a scenario.</summary>
public sealed class ResponseDriver(ConformanceSession session, OperationDriver operation)
{
    private (Sending Of, JsonReading Body)? _read;

    public void ExpectStatusCode(int statusCode) => operation.Record(StatusCheck.Check(operation.Sent, statusCode));

    public void ExpectReasonPhrase(string reasonPhrase) => operation.Record(ReasonCheck.Check(operation.Sent, reasonPhrase));

    public void ExpectHeaderFields() => operation.Record(HeaderFieldCheck.Check(operation.Sent));

    public void ExpectMediaType(string mediaType) => operation.Record(MediaTypeCheck.Check(operation.Sent, mediaType));

    public void ExpectNoBody() => operation.Record(NoBodyCheck.Check(operation.Sent));

    public void ExpectJson()
    {
        operation.Record(JsonCheck.Check(Body));
        ExpectContext();
    }

    public void ExpectConformingBody()
    {
        var validator = Validator;
        operation.Record(JsonCheck.Check(Body).Concat(Body.Root is { } root ? SchemaCheck.Check(root, validator) : []));
        ExpectContext();
        if (Body.Root is { } body)
        {
            operation.Record(session.Expectations.HasMinimalMetadata ? UnknownProperties.Find(body, Declared, Types).Select(note => Quotation.Of(note, session.Target)) : []);
        }
    }

    public void ExpectDocumentedTypes()
    {
        if (Body.Root is { } root)
        {
            var shown = operation.Sent.Example.ResponseBody is { } page ? JsonText.Read(page.Text).Root : null;
            operation.Record(ODataTypeCheck.Check(root, shown, Validator));
            operation.Record(AbstractTypeCheck.Check(root, session.Expectations.HasMinimalMetadata ? null : shown, Declared, Types));
        }
    }

    public void ExpectDocumentedBody()
        => operation.Record(session.Expectations.ComparesDocumentedValues && operation.Sent.HasDocumentedStatusCode && Body.Root is { } root && operation.Sent.ExpectedBody is { } expected
            ? DocumentedBodyCheck.Check(root, expected)
            : []);

    public void ExpectRefusal(int statusCode) => operation.Record(RefusalCheck.Check(operation.Sent, statusCode, session.Expectations));

    private void ExpectContext()
        => operation.Record(Body.Root is { } body ? ContextCheck.Check(body, operation.Sent, (Declared as DeclaredBody.Instance)?.Type, Types, session.Expectations) : []);

    /// <summary>The types of the operation whose answer is looked at.</summary>
    private TypeCatalogue Types => session.TypesOf(operation.Sent.Contract.Operation.Version);

    /// <summary>What its page declares its answer to be.</summary>
    private DeclaredBody Declared => DeclaredBody.OfResponse(operation.Sent.Contract.Operation.ResponseType, Types);

    private BodyValidator Validator => operation.Contract.Response is null
        ? throw session.Leave(new Verdict.NotTestable("AC3011", $"{operation.Contract.Operation.Page} says nowhere of what type the response is, so no body can be held against it. Use the step \"the body is JSON\"."))
        : session.ResponseValidator(operation.Contract, operation.Sent.Example);

    /// <summary>Read once an answer.</summary>
    private JsonReading Body
    {
        get
        {
            if (_read is not { } read || !ReferenceEquals(read.Of, operation.Sent))
            {
                _read = read = (operation.Sent, JsonText.Read(operation.Sent.Response.Body));
            }

            return read.Body;
        }
    }
}
