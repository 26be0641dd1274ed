using System.Text.Json;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;

namespace AssignConformance.Cli.Contracts;

/// <summary>Writes examples as <see cref="PageLine"/> has them.</summary>
internal static class ExampleLine
{
    public static void WriteRequest(Utf8JsonWriter json, RequestExample example)
    {
        json.WriteStartObject();
        WriteOrigin(json, example);
        json.WriteString("name", example.Annotation?.Name);
        json.WriteString("method", example.Method);
        json.WriteString("url", example.Url);
        json.WriteArray("headers", example.Headers, WriteHeader);
        json.WriteBoolean("blankBeforeHeaders", example.BlankLineBeforeHeaders is not null);
        WriteBody(json, example.Body);
        json.WriteEndObject();
    }

    public static void WriteResponse(Utf8JsonWriter json, ResponseExample example)
    {
        json.WriteStartObject();
        WriteOrigin(json, example);
        json.WriteNumberOrNull("status", example.StatusCode);
        json.WriteString("reason", example.ReasonPhrase);
        json.WriteArray("headers", example.Headers, WriteHeader);
        json.WriteBooleanOrNull("truncated", example.Annotation?.IsTruncated);
        json.WriteString("annotationType", example.Annotation?.ODataType);
        json.WriteBooleanOrNull("isCollection", example.Annotation?.IsCollection);
        WriteBody(json, example.Body);
        json.WriteEndObject();
    }

    private static void WriteOrigin(Utf8JsonWriter json, Example example)
    {
        json.WriteNumber("line", example.Fence.Line);
        json.WriteString("lang", example.Language);
        json.WriteBoolean("annotated", example.Annotation is not null);
        json.WriteBooleanOrNull("annotationOk", example.Annotation?.IsValid);
    }

    private static void WriteHeader(Utf8JsonWriter json, HeaderField field)
    {
        json.WriteStartArray();
        json.WriteStringValue(field.Name);
        json.WriteStringValue(field.Value);
        json.WriteEndArray();
    }

    private static void WriteBody(Utf8JsonWriter json, ExampleBody? body)
    {
        var reading = body?.ReadJson();
        json.WriteBoolean("bodyPresent", body is not null);
        json.WriteBooleanOrNull("bodyValid", reading is null ? null : reading.Root is not null);
        json.WriteString("bodyKind", reading?.Root switch
        {
            null => null,
            JsonTree.Object => "object",
            JsonTree.Array => "array",
            _ => "scalar",
        });
        WriteTopLevelKeys(json, reading?.Root);
        json.WriteArray(
            "duplicateKeys", [.. reading?.DuplicateKeys.Select(key => key.Name) ?? []], static (json, name) => json.WriteStringValue(name));
        json.WriteArray("odataTypes", ODataTypes.Read(body, reading?.Root), static (json, type) => json.WriteStringValue(type));
    }

    private static void WriteTopLevelKeys(Utf8JsonWriter json, JsonTree? root)
    {
        if (root is JsonTree.Object body)
        {
            json.WriteArray("bodyTopLevelKeys", body.Members, static (json, member) => json.WriteStringValue(member.Name));
        }
        else
        {
            json.WriteNull("bodyTopLevelKeys");
        }
    }
}
