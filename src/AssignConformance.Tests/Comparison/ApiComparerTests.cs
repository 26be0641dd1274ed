using AssignConformance.Comparison;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Comparison.ComparedPages;

namespace AssignConformance.Tests.Comparison;

/// <summary>One change of a page, and what it means to callers.</summary>
public sealed class ApiComparerTests
{
    [Fact]
    public void Pages_that_are_the_same_have_no_change() => Change("widget", "widget").Should().BeEmpty();

    /// <summary>Each row: the text, what it becomes, and the changes: kind, line in base and head, message.</summary>
    [Theory]
    [InlineData("POST /me/widgets/{widgetId}/assign\n", "", "path-removed 14 13 /me/widgets/{widgetId}/assign is gone.")]
    [InlineData("POST /me/widgets/{widgetId}/assign\n", "POST /me/widgets/{widgetId}/assign\nPOST /users/{id}/widgets/{widgetId}/assign\n", "path-added 13 15 /users/{id}/widgets/{widgetId}/assign is new.")]
    [InlineData("/me/widgets/{widgetId}", "/me/Widgets/{id}", "path-written-otherwise 14 14 The path is written /me/Widgets/{id}/assign; it was /me/widgets/{widgetId}/assign.")]
    [InlineData("POST /", "PUT /", "method-changed 13 13 The method is PUT; it was POST.")]
    [InlineData("Widgets.Assign, ", "", "permission-raised 8 8 Delegated (work or school): Widgets.Assign was the least privileged permission and is listed no longer; now that is Widgets.ReadWrite.All.")]
    [InlineData("|Application|Widgets.ReadWrite.All|", "|Application|Not supported.|", "permission-raised 10 10 Application: Widgets.ReadWrite.All was the least privileged permission and is listed no longer; now none is listed.")]
    [InlineData("Widgets.Assign, Widgets.ReadWrite.All", "Widgets.Assign", "permission-removed 8 8 Delegated (work or school): Widgets.ReadWrite.All is listed no longer.")]
    [InlineData("|Application|Widgets.ReadWrite.All|\n", "", "permission-removed 10 8 Application: the row is gone; it listed Widgets.ReadWrite.All.")]
    [InlineData("Widgets.Assign, Widgets.ReadWrite.All", "Widgets.Assign, Widgets.ReadWrite.All, Widgets.Manage", "permission-added 8 8 Delegated (work or school): Widgets.Manage is listed, too.")]
    [InlineData("|count|Int32|How many.|\n", "", "parameter-removed 22 21 Parameter count is gone.")]
    [InlineData("|count|Int32|How many.|", "|count|Int32|How many.|\n|mode|String|How.|", "parameter-added 21 23 Parameter mode (String) is new.")]
    [InlineData("|count|Int32|How many.|", "|count|Int32|How many.|\n|mode|String|How. Required.|", "parameter-required 21 23 Parameter mode (String) is new and required.")]
    [InlineData("|How many.|", "|Required. How many.|", "parameter-required 22 22 Parameter count is required; it was not.", "description-changed 22 22 Parameter count is described in other words.")]
    [InlineData("Whom. Required.", "Whom.", "parameter-optional 21 21 Parameter target is required no longer.", "description-changed 21 21 Parameter target is described in other words.")]
    [InlineData("|count|Int32|", "|count|Int64|", "parameter-type-changed 22 22 Parameter count is of type Int64; it was Int32.")]
    [InlineData("|count|Int32|", "|count|Int32 collection|", "parameter-type-changed 22 22 Parameter count is of type collection of Int32; it was Int32.")]
    [InlineData("|count|Int32|", "|Count|Int32|", "name-written-otherwise 22 22 Parameter Count is written so; it was count.")]
    [InlineData("How many.", "The number.", "description-changed 22 22 Parameter count is described in other words.")]
    [InlineData("|target|String|Whom. Required.|\n|count|Int32|How many.|", "|count|Int32|How many.|\n|target|String|Whom. Required.|", "order-changed 21 21 The rows stand in another order.")]
    [InlineData("[widget](../resources/widget.md) object", "[gadget](../resources/gadget.md) object", "response-type-changed 24 24 The answer is of type gadget; it was widget.")]
    [InlineData("`200 OK`", "`204 No Content`", "success-status-removed 24 24 Status 200 is named no longer.", "status-added 24 24 Status 204 is new.")]
    [InlineData(", else `404 Not Found`", "", "error-status-removed 24 24 Status 404 is named no longer.")]
    [InlineData(" a `200 OK` response code and", "", "success-status-removed 24 24 Status 200 is named no longer.")]
    [InlineData("returns a `200 OK` response code and a [widget](../resources/widget.md) object in the response body, else `404 Not Found`.", "succeeds.", "status-unnamed 24 13 No status is named any more; it was 200.")]
    [InlineData("title: \"widget: assign\"", "title: \"Assign a widget\"", "title-changed 1 1 The title is \"Assign a widget\"; it was \"widget: assign\".")]
    [InlineData("|colour|widgetColour|Its colour.|\n", "", "property-removed 12 11 Property colour is gone.")]
    [InlineData("|colour|widgetColour|Its colour.|", "|colour|widgetColour|Its colour.|\n|size|Int32|Its size.|", "property-added 11 13 Property size (Int32) is new.")]
    [InlineData("|colour|widgetColour|", "|colour|String|", "property-type-changed 12 12 Property colour is of type String; it was widgetColour.")]
    [InlineData("[entity](entity.md)", "[thing](thing.md)", "base-type-changed 7 7 The base type is thing; it was entity.")]
    [InlineData("|blue|Blue.|", "|green|Green.|", "member-removed 17 13 Member blue of widgetColour is gone.", "member-added 13 17 Member green of widgetColour is new.")]
    [InlineData("|blue|", "|Blue|", "name-written-otherwise 17 17 Member Blue of widgetColour is written so; it was blue.")]
    [InlineData("title: \"widget resource type\"", "title: \"Widgets\"", "title-changed 2 2 The title is \"Widgets\"; it was \"widget resource type\".")]
    public void A_change_is_told_with_both_lines(string old, string replacement, params string[] changes) => Change(old, replacement).Should().Equal(changes);

    [Fact]
    public void An_operation_is_the_same_where_method_and_path_are_whatever_page_and_placeholders_are_called()
    {
        var moved = Operation.Replace("{widgetId}", "{id}", StringComparison.Ordinal);

        Compare((OperationPath, Operation), ("v1.0/api/widget-allot.md", moved)).Should().Equal(
            "path-written-otherwise 13 13 The path is written /widgets/{id}/assign; it was /widgets/{widgetId}/assign.",
            "path-written-otherwise 14 14 The path is written /me/widgets/{id}/assign; it was /me/widgets/{widgetId}/assign.",
            "page-moved 13 13 The page is v1.0/api/widget-allot.md; it was v1.0/api/widget-assign.md.");
    }

    [Fact]
    public void Of_another_version_it_is_another_operation()
        => Compare((OperationPath, Operation), ("beta/api/widget-assign.md", Operation)).Should().Equal("operation-removed 13 - widget: assign is gone.", "operation-added - 13 widget: assign is new.");

    [Fact]
    public void A_page_less_of_an_operation_that_another_page_documents_breaks_nobody()
        => ApiComparer.Compare(Read((OperationPath, Operation), ("v1.0/api/widget-other.md", Operation)), Read((OperationPath, Operation))).Select(Show).Should().Equal(
            "page-moved 13 13 v1.0/api/widget-other.md is gone; v1.0/api/widget-assign.md documents the operation too.");

    [Fact]
    public void A_type_is_the_same_where_its_name_is_and_one_without_a_page_is_gone()
    {
        const string Other = "v1.0/resources/gadget.md";
        var gadget = Resource.Replace("widget", "gadget", StringComparison.Ordinal);

        ApiComparer.Compare(Read((ResourcePath, Resource), (Other, gadget)), Read(("v1.0/resources/shared-widget.md", Resource))).Select(Show).Should().Equal(
            "type-removed 4 - gadget is gone.", "page-moved 4 4 The page is v1.0/resources/shared-widget.md; it was v1.0/resources/widget.md.");
        ApiComparer.Compare(Read((ResourcePath, Resource)), Read((ResourcePath, Resource), (Other, gadget))).Select(Show).Should().Equal("type-added - 4 gadget is new.");
    }

    [Fact]
    public void A_folder_without_resource_pages_says_nothing_of_types()
        => ApiComparer.Compare(Read((OperationPath, Operation), (ResourcePath, Resource)), Read((OperationPath, Operation))).Should().BeEmpty();

    [Fact]
    public void A_table_of_permissions_that_is_divided_anew_is_compared_as_a_whole()
        => Change("|Delegated (work or school account)|Widgets.Assign, Widgets.ReadWrite.All|", "|Delegated (work or school account)||\n|&nbsp;&nbsp;&nbsp;Apps|Widgets.Assign|\n|&nbsp;&nbsp;&nbsp;Devices|Widgets.ReadWrite.All|")
            .Should().NotContain(change => change.StartsWith("permission-r", StringComparison.Ordinal));

    [Fact]
    public void A_body_whose_rows_are_left_to_its_type_has_lost_none()
    {
        var page = Operation.Replace("of the parameters", "of the [widget](../resources/widget.md) object", StringComparison.Ordinal);
        var bare = page.Replace("|target|String|Whom. Required.|\n|count|Int32|How many.|\n", "", StringComparison.Ordinal).Replace("|Parameter|Type|Description|\n|:---|:---|:---|\n", "", StringComparison.Ordinal);

        Compare((OperationPath, page), (OperationPath, bare)).Should().BeEmpty();
        Compare((OperationPath, page), (OperationPath, page.Replace("of the [widget](../resources/widget.md) object", "of the [gadget](../resources/gadget.md) object", StringComparison.Ordinal)))
            .Should().ContainSingle().Which.Should().StartWith("request-type-changed 17 17 The request body is of type gadget; it was widget.");
    }

    [Fact]
    public void Breaking_changes_stand_first_then_compatible_then_editorial_ones()
        => ApiComparer.Compare(
            Read((OperationPath, Operation), (ResourcePath, Resource)),
            Read((OperationPath, Operation.Replace("|count|Int32|How many.|", "|mode|String|How.|", StringComparison.Ordinal)), (ResourcePath, Resource.Replace("Its colour.", "Colour.", StringComparison.Ordinal).Replace("|blue|Blue.|\n", "", StringComparison.Ordinal))))
            .Select(change => change.Kind.Class).Should().BeInAscendingOrder().And.Contain([ChangeClass.Breaking, ChangeClass.Compatible, ChangeClass.Editorial]);

    private static IEnumerable<string> Compare((string Path, string Text) earlier, (string Path, string Text) later) => ApiComparer.Compare(Read(earlier), Read(later)).Select(Show);
}
