using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;
using AssignConformance.Rules;

namespace AssignConformance.Tests.Rules;

/// <summary>A page without a fault, for tests that break it in one place, and the types it speaks of.</summary>
internal static class SamplePage
{
    public const string File = "v1.0/thing-assign.md";

    public const string Url = "https://graph.microsoft.com/v1.0/things/{thingId}/assign";

    public const string Body = """
        {
          "assignments": [
            {
              "@odata.type": "#microsoft.graph.thingAssignment",
              "target": {
                "@odata.type": "#microsoft.graph.groupTarget",
                "groupId": "b1"
              }
            }
          ]
        }
        """;

    public static TypeCatalogue Types { get; } = new("v1.0",
        [
            Type("thingAssignment", null, ("id", "Edm.String", true), ("target", "microsoft.graph.assignmentTarget", null), ("count", "Edm.Int32", null)),
            Type("assignmentTarget", null) with { IsAbstract = true },
            Type("groupTarget", "microsoft.graph.assignmentTarget", ("groupId", "Edm.String", null)),
            Type("user", null, ("displayName", "Edm.String", null)),
        ], [], isClosed: true);

    public static ApiPage Faultless { get; } = new()
    {
        Path = File,
        Version = "v1.0",
        Name = "thing-assign",
        Title = new("assign", At(2)),
        DocType = new("apiPageType", At(7)),
        Heading = new("assign", At(10)),
        PermissionsHeading = new("Permissions", At(19)),
        PermissionSets =
        [
            new(null, null, PermissionCategory.DelegatedWork, ["Things.ReadWrite.All"], null, At(20)),
            new(null, null, PermissionCategory.DelegatedPersonal, [], "Not supported.", At(21)),
        ],
        HttpRequestHeading = new("HTTP request", At(25)),
        HttpRequestFence = new(File, 26, 1, 28, 4),
        HttpRequests = [new("POST", "/things/{thingId}/assign", At(27))],
        RequestHeadersHeading = new("Request headers", At(30)),
        RequestHeaders = [new("Authorization", null, "Bearer {token}", At(33)), new("Content-Type", null, "application/json", At(34))],
        RequestBody = new()
        {
            Heading = new("Request body", At(36)),
            Text = "The body is a JSON representation of the parameters.",
            Parameters = [Row("assignments", "thingAssignment", 40, isCollection: true)],
        },
        Response = new()
        {
            Heading = new("Response", At(45)),
            Text = "On success 200 OK and a thingAssignment collection.",
            StatusCodes = [new(200, At(46))],
            Type = new("thingAssignment", "../resources/thingassignment.md", true, At(46)),
        },
        RequestExamples = [Request(50, Post(Body))],
        ResponseExamples = [Response(70, "HTTP/1.1 200 OK\nContent-Type: application/json\n\n" + Body.Replace("assignments", "value", StringComparison.Ordinal))],
    };

    /// <summary>What the page earns with the sample types: "rule line:column pointer" each, in page order.</summary>
    public static IEnumerable<string> Earned(ApiPage page, TypeCatalogue? types = null)
        => PageChecker.Check(page, new PageContext { Types = types ?? Types }).Select(Write);

    public static string Write(Finding finding)
        => string.Create(CultureInfo.InvariantCulture, $"{finding.Rule.Id} {finding.Span.Line}:{finding.Span.Column} {finding.Pointer}").TrimEnd();

    /// <summary>The faultless page with another request example: fence at line 50, request line 51, body from line 54.</summary>
    public static ApiPage WithRequest(string text) => Faultless with { RequestExamples = [Request(50, text)] };

    /// <summary>The faultless page with another request body, which begins at line 54.</summary>
    public static ApiPage WithBody(string body) => WithRequest(Post(body));

    /// <summary>The faultless page with another response example: fence at line 70, status line 71.</summary>
    public static ApiPage WithResponse(string text) => Faultless with { ResponseExamples = [Response(70, text)] };

    public static string Post(string body) => $"POST {Url}\nContent-type: application/json\n\n{body}";

    public static SourceSpan At(int line) => SourceSpan.InLine(File, line, 1, 10);

    public static BodyParameter Row(string name, string type, int line, bool isCollection = false, string description = "")
        => new() { Name = name, Type = type, TypeName = type, IsCollection = isCollection, Description = description, Span = At(line) };

    public static RequestExample Request(int fence, string text)
    {
        var (first, headers, body, end) = Message(fence, text);
        var parts = first.Split(' ', 2);
        return new RequestExample
        {
            Fence = new(File, fence, 1, end, 4),
            Method = parts[0],
            Url = parts[1],
            RequestLine = SourceSpan.InLine(File, fence + 1, 1, first.Length),
            Headings = ["Examples"],
            Headers = headers,
            Body = body,
        };
    }

    public static ResponseExample Response(int fence, string text)
    {
        var (first, headers, body, end) = Message(fence, text);
        var parts = first.Split(' ', 3);
        return new ResponseExample
        {
            Fence = new(File, fence, 1, end, 4),
            StatusCode = int.Parse(parts[1], CultureInfo.InvariantCulture),
            ReasonPhrase = parts.Length > 2 ? parts[2] : null,
            StatusLine = SourceSpan.InLine(File, fence + 1, 1, first.Length),
            Headings = ["Examples"],
            Headers = headers,
            Body = body,
        };
    }

    public static TypeDefinition.Structured Type(string name, string? baseType, params (string Name, string Type, bool? IsReadOnly)[] properties)
    {
        ImmutableArray<Provenance> sources = [new(ProvenanceKind.Metadata, SourceSpan.InLine("metadata/v1.0.csdl.xml", 3, 1, 1))];
        return new TypeDefinition.Structured
        {
            Name = "microsoft.graph." + name,
            BaseType = baseType,
            Sources = sources,
            Properties =
            [
                .. properties.Select(property => new PropertyDefinition
                {
                    Name = property.Name,
                    Type = new TypeReference(property.Type, IsCollection: false),
                    IsReadOnly = property.IsReadOnly,
                    Sources = sources,
                }),
            ],
        };
    }

    private static (string First, ImmutableArray<HeaderField> Headers, ExampleBody? Body, int End) Message(int fence, string text)
    {
        var lines = text.Split('\n');
        var blank = Array.IndexOf(lines, "");
        var fields = lines[1..(blank < 0 ? lines.Length : blank)];
        var headers = fields.Select((line, index) =>
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            return new HeaderField(line[..colon], line[(colon + 1)..].Trim(), SourceSpan.InLine(File, fence + 2 + index, 1, line.Length));
        });
        var body = blank < 0 ? null : new ExampleBody(string.Join('\n', lines[(blank + 1)..]), SourceSpan.InLine(File, fence + 2 + blank, 1, 0));
        return (lines[0], [.. headers], body, fence + lines.Length + 1);
    }
}
