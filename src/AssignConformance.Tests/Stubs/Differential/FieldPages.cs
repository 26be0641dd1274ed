using System.Collections.Immutable;
using AssignConformance.Docs;
using AssignConformance.Model.Contracts;

namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>Pages whose answers carry <c>Location</c> and <c>Retry-After</c>, which no assign page of the reference shows.</summary>
internal static class FieldPages
{
    private static readonly ImmutableArray<(string Name, string Request, string Answer)> s_pages =
    [
        ("errand-create", "POST /errands", "201 Created\nLocation: https://graph.microsoft.com/beta/errands/7d2c1e5a-0000-4000-8000-00805f9b34fb"),
        ("errand-run", "POST /errands/{errandId}/run", "202 Accepted\nLocation: /beta/errands/{errandId}/runs('1')?$select=id,state\nRetry-After: 30"),
        ("errand-wait", "POST /errands/{errandId}/wait", "503 Service Unavailable\nRetry-After: Fri, 31 Dec 1999 23:59:59 GMT"),
        ("errand-move", "POST /errands/{errandId}/move", "303 See Other\nlocation: ../other/%C3%A9"),
        ("errand-hurry", "POST /errands/{errandId}/hurry", "429 Too Many Requests\nretry-after: 2.128\nLocation:"),
    ];

    /// <summary>Whether a page is one of these.</summary>
    public static bool Has(string page) => s_pages.Any(each => page == Path(each.Name));

    public static IEnumerable<Operation> Read()
        => s_pages.Select(page => OperationReader.Derive(PageReader.Read(Path(page.Name), Text(page.Request, page.Answer)), []));

    private static string Path(string name) => $"beta/{name}.md";

    private static string Text(string request, string answer) => $$"""
        # Errand

        ## HTTP request
        ```http
        {{request}}
        ```

        ## Request body
        |Parameter|Type|Description|
        |:---|:---|:---|
        |name|String|What it is called.|

        ## Response
        If successful, this method returns a `{{answer[..3]}}` response code.

        ## Example
        ### Request
        ```http
        {{request.Replace(" /", " https://graph.microsoft.com/beta/", StringComparison.Ordinal)}}
        Content-Type: application/json

        {"name": "a"}
        ```
        ### Response
        ```http
        HTTP/1.1 {{answer}}
        ```
        """;
}
