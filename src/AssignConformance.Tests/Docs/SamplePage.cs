namespace AssignConformance.Tests.Docs;

/// <summary>A small page of every section, to be bent by tests.</summary>
internal static class SamplePage
{
    public const string Path = "beta/widget-assign.md";

    public const string Text = """
        ---
        title: "widget: assign"
        doc_type: apiPageType
        ---

        # widget: assign

        ## Permissions

        |Permission type|Permissions (from least to most privileged)|
        |:---|:---|
        |Delegated (work or school account)|Widgets.Read, Widgets.ReadWrite.All|
        |Application|Not supported.|

        ## HTTP request
        <!-- {
          "blockType": "ignored"
        }
        -->
        ``` http
        POST /widgets/{widgetId}/assign
        ```

        ## Request headers
        |Name|Description|
        |:---|:---|
        |Authorization|Bearer &lt;token&gt;|

        ## Request body
        In the request body, supply a JSON representation of the parameters.

        |Parameter|Type|Description|
        |:---|:---|:---|
        |assignments|[widgetAssignment](../resources/widgetassignment.md) collection|What is assigned.|

        ## Response
        If successful, this action returns a `200 OK` response code and a [widgetAssignment](../resources/widgetassignment.md) collection in the response body.

        ## Examples

        ### Request
        <!-- {
          "blockType": "request",
          "name": "widget_assign"
        }
        -->
        ``` http
        POST https://graph.microsoft.com/beta/widgets/{widgetId}/assign
        Content-Type: application/json

        {
          "assignments": []
        }
        ```

        ### Response
        <!-- {
          "blockType": "response",
          "truncated": true,
          "@odata.type": "Collection(microsoft.graph.widgetAssignment)"
        }
        -->
        ``` http
        HTTP/1.1 200 OK
        Content-Type: application/json

        {
          "value": []
        }
        ```

        """;
}
