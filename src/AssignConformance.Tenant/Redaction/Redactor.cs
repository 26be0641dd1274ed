using System.Text;
using AssignConformance.Model.Wire;

namespace AssignConformance.Tenant.Redaction;

/// <summary>Takes out of what is kept all that is secret or a tenant's own: secrets become <c>&lt;secret&gt;</c> and <c>&lt;token&gt;</c>, ids stable aliases.</summary>
/// <remarks>
/// Secrets and ids are found however they are written: percent-encoded, JSON- or HTML-escaped, in capitals, secrets in Base64 as well. What nobody made known is found by
/// its form: JSON Web Tokens, private keys (PEM), what a name such as <c>refresh_token</c> says of a value, user principal names. Safe for many threads.
/// </remarks>
/// <param name="kept">The properties of live bodies whose values may be stored.</param>
public sealed class Redactor(KeptNames kept)
{
    private readonly TextRedaction _text = new();

    /// <summary>A secret of the environment, such as a client secret. An empty or very short one (under 4 characters) is no secret.</summary>
    public void AddSecret(string secret) => _text.AddSecret(secret, "<secret>");

    public void AddToken(string token) => _text.AddSecret(token, "<token>");

    /// <summary>An id that becomes <c>tenant-1</c>, <c>group-1</c> or <c>object-1</c>, in the order in which they become known.</summary>
    public void AddId(string id, AliasKind kind) => _text.AddId(id, kind);

    /// <summary>A message or another text for people: known secrets and ids are replaced, every other GUID becomes <c>&lt;guid&gt;</c>.</summary>
    public string Redact(string text) => _text.Redact(text, UnknownGuid.Hide);

    /// <summary>A text that quotes an exchange: as <see cref="Redact(string)"/>, but every other GUID becomes the alias that it has in the stored exchange.</summary>
    public string RedactQuotation(string text) => _text.Redact(text, UnknownGuid.Alias);

    /// <summary>An exchange as it may be stored and shown.</summary>
    public Exchange Redact(Exchange exchange) => exchange with
    {
        Request = Redact(exchange.Request),
        Response = exchange.Response is { } response ? Redact(response) : null,
        Failure = exchange.Failure is { } failure ? failure with { Message = Redact(failure.Message) } : null,
    };

    private GraphRequest Redact(GraphRequest request) => request with
    {
        Target = _text.Redact(request.Target, UnknownGuid.Alias),
        Headers = HeaderRedaction.OfRequest(request.Headers, _text),
        Body = request.Body is { } body ? OfRequest(body) : null,
    };

    private GraphResponse Redact(GraphResponse response) => response with
    {
        ReasonPhrase = Redact(response.ReasonPhrase),
        Headers = HeaderRedaction.OfResponse(response.Headers, _text),
        Body = BodyRedaction.Redact(response.Body, kept, _text),
    };

    /// <summary>A request's body is a page's with overlays: only what is known to be secret, and ids, are taken out.</summary>
    private ReadOnlyMemory<byte> OfRequest(ReadOnlyMemory<byte> body)
    {
        try
        {
            return Encoding.UTF8.GetBytes(_text.Redact(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body.Span), UnknownGuid.Alias));
        }
        catch (DecoderFallbackException)
        {
            return BodyRedaction.NotText(body);
        }
    }
}
