using System.Collections.Immutable;
using AssignConformance.Comparison;
using AssignConformance.Docs;
using FluentAssertions;

namespace AssignConformance.Tests.Comparison;

/// <summary>An operation page and a resource page, to be changed by tests.</summary>
internal static class ComparedPages
{
    public const string OperationPath = "v1.0/api/widget-assign.md";

    public const string ResourcePath = "v1.0/resources/widget.md";

    public const string Operation = """
        ---
        title: "widget: assign"
        ---
        # widget: assign
        ## Permissions
        |Permission type|Permissions (from least to most privileged)|
        |:---|:---|
        |Delegated (work or school account)|Widgets.Assign, Widgets.ReadWrite.All|
        |Delegated (personal Microsoft account)|Not supported.|
        |Application|Widgets.ReadWrite.All|
        ## HTTP request
        ```http
        POST /widgets/{widgetId}/assign
        POST /me/widgets/{widgetId}/assign
        ```
        ## Request body
        In the request body, supply a JSON representation of the parameters.

        |Parameter|Type|Description|
        |:---|:---|:---|
        |target|String|Whom. Required.|
        |count|Int32|How many.|
        ## Response
        If successful, this action returns a `200 OK` response code and a [widget](../resources/widget.md) object in the response body, else `404 Not Found`.
        """;

    public const string Resource = """
        ---
        title: "widget resource type"
        ---
        # widget resource type
        Namespace: microsoft.graph

        A widget. Inherits from [entity](entity.md).
        ## Properties
        |Property|Type|Description|
        |:---|:---|:---|
        |id|String|Key.|
        |colour|widgetColour|Its colour.|
        ### widgetColour values
        |Member|Description|
        |:---|:---|
        |red|Red.|
        |blue|Blue.|
        """;

    public static DocumentedApi Read(params (string Path, string Text)[] pages) => new(
        [.. pages.Where(page => page.Path.Contains("/api/")).Select(page => OperationReader.Derive(PageReader.Read(page.Path, page.Text), []))],
        [.. pages.Where(page => page.Path.Contains("/resources/")).Select(page => ResourceReader.Read(page.Path, page.Text))]);

    /// <summary>The changes from the two pages to the same with one text replaced by another, each as <c>kind base:line head:line message</c>.</summary>
    public static ImmutableArray<string> Change(string old, string replacement)
    {
        (Operation + Resource).Should().Contain(old);
        return [.. ApiComparer.Compare(
            Read((OperationPath, Operation), (ResourcePath, Resource)),
            Read((OperationPath, Operation.Replace(old, replacement, StringComparison.Ordinal)), (ResourcePath, Resource.Replace(old, replacement, StringComparison.Ordinal)))).Select(Show)];
    }

    public static string Show(ApiChange change)
        => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{change.Kind.Name} {change.Base?.Line.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} {change.Head?.Line.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} {change.Message}");
}
