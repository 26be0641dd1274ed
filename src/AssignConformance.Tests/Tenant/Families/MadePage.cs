using System.Text.Json;
using System.Text.Json.Nodes;
using AssignConformance.Tenant.Recipes;

namespace AssignConformance.Tests.Tenant.Families;

/// <summary>A page in our own words for a family whose own is not at hand: what the metadata declares, in the reference's form, placeholders and unfit target included.</summary>
internal static class MadePage
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>The page's file name without <c>.md</c>.</summary>
    public static string NameOf(Recipe recipe) => recipe.Name + "-assign";

    /// <param name="statusCode">200 with a list, or 204, as the metadata declares the action.</param>
    public static string Of(Recipe recipe, string version, int statusCode)
    {
        var assignment = Assignment(recipe);
        var type = assignment["@odata.type"]!.GetValue<string>()["#microsoft.graph.".Length..];
        var returns = statusCode == 200 ? $"a `200 OK` response code and a [{type}](../resources/{type}.md) collection in the response body" : "a `204 No Content` response code";
        var body = new JsonObject { [recipe.Parameter] = new JsonArray(assignment) }.ToJsonString(s_indented);
        return $$"""
            # {{recipe.Name}}: assign

            ## Permissions

            |Permission type|Permissions (from least to most privileged)|
            |:---|:---|
            |Delegated (work or school account)|{{recipe.Permissions[0]}}|
            |Delegated (personal Microsoft account)|Not supported.|
            |Application|{{recipe.Permissions[0]}}|

            ## HTTP request

            ```http
            POST {{recipe.Collection}}/{id}/{{recipe.Action}}
            ```

            ## Request headers

            |Header|Value|
            |:---|:---|
            |Authorization|Bearer {token}. Required.|
            |Content-Type|application/json|

            ## Request body

            |Parameter|Type|Description|
            |:---|:---|:---|
            |{{recipe.Parameter}}|[{{type}}](../resources/{{type}}.md) collection|The whole list.|

            ## Response

            If it works, the action returns {{returns}}.

            ## Example

            ### Request

            ```http
            POST https://graph.microsoft.com/{{version}}{{recipe.Collection}}/{id}/{{recipe.Action}}
            Content-Type: application/json

            {{body.ReplaceLineEndings("\n")}}
            ```

            ### Response

            """ + Response(statusCode, type);
    }

    /// <summary>As the recipe's, to another group that the page only shows.</summary>
    private static JsonObject Assignment(Recipe recipe)
    {
        var assignment = JsonNode.Parse(recipe.Overlay)![recipe.Parameter]![0]!.DeepClone().AsObject();
        assignment["target"] = new JsonObject { ["@odata.type"] = "#microsoft.graph.exclusionGroupAssignmentTarget", ["groupId"] = "Group Id value" };
        return assignment;
    }

    private static string Response(int statusCode, string type) => statusCode == 204
        ? """
            ```http
            HTTP/1.1 204 No Content
            ```

            """
        : $$"""
            ```http
            HTTP/1.1 200 OK
            Content-Type: application/json

            {"value": [{"@odata.type": "#microsoft.graph.{{type}}", "id": "1", "target": {"@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "Group Id value"} }]}
            ```

            """;
}
