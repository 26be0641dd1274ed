using System.Text;
using AssignConformance.Model.Json;
using AssignConformance.Stubs.Mappings;

namespace AssignConformance.Stubs.Reading;

/// <summary>Reads the <c>response</c> of a mapping.</summary>
internal sealed class ResponseReader(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> bodies)
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] s_bodyFields = ["body", "jsonBody", "bodyFileName", "base64Body"];

    private readonly TemplateCache _templates = new();

    public ResponseDefinition Read(ObjectReader reader)
    {
        var isTemplated = ReadTransformers(reader);
        var bodyField = ReadBodyField(reader);
        var body = ReadBody(reader, bodyField);
        var template = isTemplated ? ReadBodyTemplate(reader, bodyField, body) : null;
        var definition = new ResponseDefinition
        {
            StatusCode = reader.Integer("status", 200, 599) ?? 200,
            ReasonPhrase = ReadReasonPhrase(reader),
            Headers = reader.Object("headers") is { } headers ? ResponseFieldReader.Read(headers, isTemplated ? _templates : null) : [],
            Body = template is null ? body : default,
            BodyTemplate = template,
            BodyTemplateIsJson = template is not null && bodyField is "jsonBody",
            Delay = TimeSpan.FromMilliseconds(reader.Integer("fixedDelayMilliseconds", 0, 600_000) ?? 0),
            Fault = ReadFault(reader),
        };
        reader.RefuseTheRest();
        return definition;
    }

    private static bool ReadTransformers(ObjectReader reader)
    {
        var names = reader.Items("transformers");
        if (names.Any(name => name is not JsonTree.String { Value: "response-template" }))
        {
            reader.Fault("transformers", "supports just \"response-template\"");
        }

        return !names.IsEmpty;
    }

    private static string? ReadBodyField(ObjectReader reader)
    {
        var given = s_bodyFields.Where(name => reader.Any(name) is not null).ToList();
        if (given.Count > 1)
        {
            reader.Fault(given[1], $"stands beside {given[0]}; a response has one of {string.Join(", ", s_bodyFields)}");
        }

        return given.FirstOrDefault();
    }

    private ReadOnlyMemory<byte> ReadBody(ObjectReader reader, string? field) => field switch
    {
        null => default,
        "body" => Encoding.UTF8.GetBytes(reader.Text(field) ?? ""),
        "jsonBody" => Encoding.UTF8.GetBytes(CompactJson.Write(reader.Any(field)!)),
        "base64Body" => ReadBase64(reader, field),
        "bodyFileName" => ReadFile(reader, field),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static byte[] ReadBase64(ObjectReader reader, string field)
    {
        try
        {
            return Convert.FromBase64String(reader.Text(field) ?? "");
        }
        catch (FormatException)
        {
            reader.Fault(field, "is not base64");
            return [];
        }
    }

    private ReadOnlyMemory<byte> ReadFile(ObjectReader reader, string field)
    {
        if (reader.Text(field) is not { } name)
        {
            return default;
        }

        if (!bodies.TryGetValue(name, out var bytes))
        {
            reader.Fault(field, $"names __files/{name}, which is not there");
        }

        return bytes;
    }

    private ResponseTemplate? ReadBodyTemplate(ObjectReader reader, string? field, ReadOnlyMemory<byte> body)
    {
        try
        {
            return field is not null && s_strictUtf8.GetString(body.Span) is var text && ResponseTemplate.HasExpressions(text) ? _templates.Read(text) : null;
        }
        catch (DecoderFallbackException)
        {
            // Bytes that are no text hold nothing to render.
            return null;
        }
        catch (FormatException exception)
        {
            reader.Fault(field!, exception.Message);
            return null;
        }
    }

    private static string? ReadReasonPhrase(ObjectReader reader)
    {
        var phrase = reader.Text("statusMessage");
        if (phrase is not null && !ResponseFieldReader.IsValue(phrase))
        {
            reader.Fault("statusMessage", "must be one line of printable Latin-1 characters");
        }

        return phrase;
    }

    private static ResponseFault? ReadFault(ObjectReader reader)
    {
        switch (reader.Text("fault"))
        {
            case null: return null;
            case "CONNECTION_RESET_BY_PEER": return ResponseFault.ConnectionReset;
            case "EMPTY_RESPONSE": return ResponseFault.EmptyResponse;
            case "MALFORMED_RESPONSE_CHUNK": return ResponseFault.MalformedChunk;
            case "RANDOM_DATA_THEN_CLOSE": return ResponseFault.GarbageThenClose;
            case var unknown:
                reader.Fault("fault", $"must be CONNECTION_RESET_BY_PEER, EMPTY_RESPONSE, MALFORMED_RESPONSE_CHUNK or RANDOM_DATA_THEN_CLOSE, is {unknown}");
                return null;
        }
    }
}
