using System.Text.Json;
using AssignConformance.Model.Pages;

namespace AssignConformance.Cli.Contracts;

/// <summary>An <see cref="ApiPage"/> as one line of JSON: what <c>contracts --format jsonl</c> prints.</summary>
public static class PageLine
{
    /// <summary>One JSON object without line end.</summary>
    public static string Render(ApiPage page) => JsonWriting.Line(page, Write);

    private static void Write(Utf8JsonWriter json, ApiPage page)
    {
        json.WriteStartObject();
        json.WriteString("path", page.Path);
        json.WriteString("title", page.Title?.Value);
        json.WriteString("h1", page.Heading?.Value);
        json.WriteArray("httpRequests", page.HttpRequests, WriteHttpRequest);
        json.WriteArray("permissionSets", page.PermissionSets, WritePermissionSet);
        json.WriteArray("requestHeaders", page.RequestHeaders, WriteRequestHeader);
        json.WriteArray("requestExamples", page.RequestExamples, ExampleLine.WriteRequest);
        json.WriteArray("responseExamples", page.ResponseExamples, ExampleLine.WriteResponse);
        json.WriteArray("ignoredRequestExamples", page.IgnoredRequestExamples, ExampleLine.WriteRequest);
        json.WriteArray("ignoredResponseExamples", page.IgnoredResponseExamples, ExampleLine.WriteResponse);
        json.WriteArray("bodyParameters", page.RequestBody?.Parameters ?? [], WriteBodyParameter);
        json.WriteArray("proseStatus", page.Response?.StatusCodes ?? [], static (json, code) => json.WriteNumberValue(code.Value));
        WriteProseType(json, page.Response?.Type);
        json.WriteArray("annotationTypes", page.AnnotationTypes, static (json, type) => json.WriteStringValue(type.Value));
        json.WriteEndObject();
    }

    private static void WriteHttpRequest(Utf8JsonWriter json, HttpRequestLine request)
    {
        json.WriteStartObject();
        json.WriteString("method", request.Method);
        json.WriteString("path", request.Target);
        json.WriteEndObject();
    }

    private static void WritePermissionSet(Utf8JsonWriter json, PermissionSet set)
    {
        json.WriteStartObject();
        json.WriteString("heading", set.Heading);
        json.WriteString("group", set.Group);
        json.WriteString("category", set.Category switch
        {
            PermissionCategory.DelegatedWork => "delegatedWork",
            PermissionCategory.DelegatedPersonal => "delegatedPersonal",
            PermissionCategory.Application => "application",
            _ => throw new System.Diagnostics.UnreachableException(),
        });
        json.WriteArray("permissions", set.Permissions, static (json, name) => json.WriteStringValue(name));
        json.WriteString("text", set.Text);
        json.WriteEndObject();
    }

    private static void WriteRequestHeader(Utf8JsonWriter json, RequestHeader header)
    {
        json.WriteStartObject();
        json.WriteString("name", header.Name);
        json.WriteString("type", header.Type);
        json.WriteString("value", header.Value);
        json.WriteEndObject();
    }

    private static void WriteBodyParameter(Utf8JsonWriter json, BodyParameter parameter)
    {
        json.WriteStartObject();
        json.WriteString("name", parameter.Name);
        json.WriteString("type", parameter.Type);
        json.WriteString("typeName", parameter.TypeName);
        json.WriteBoolean("collection", parameter.IsCollection);
        json.WriteString("primitive", parameter.Primitive);
        json.WriteString("link", parameter.Link);
        json.WriteEndObject();
    }

    private static void WriteProseType(Utf8JsonWriter json, TypeLink? type)
    {
        if (type is null)
        {
            json.WriteNull("proseType");
            return;
        }

        json.WriteStartObject("proseType");
        json.WriteString("name", type.Name);
        json.WriteString("link", type.Link);
        json.WriteBoolean("collection", type.IsCollection);
        json.WriteEndObject();
    }
}
