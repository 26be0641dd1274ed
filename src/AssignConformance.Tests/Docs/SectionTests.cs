using System.Collections.Immutable;
using AssignConformance.Docs;
using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Docs;

public sealed class SectionTests
{
    [Theory]
    [InlineData("Widgets.Read and Widgets.Write", "Widgets.Read,Widgets.Write", "Widgets.Read and Widgets.Write")]
    [InlineData("Widgets.Read, Widgets.ReadWrite.All", "Widgets.Read,Widgets.ReadWrite.All", null)]
    [InlineData("Not supported.", "", "Not supported.")]
    [InlineData("**TODO: Determine scopes **", "", "TODO: Determine scopes")]
    public void A_permission_cell_is_a_list_or_has_a_text(string cell, string permissions, string? text)
    {
        var set = ReadPermissions($"|Type|Permissions|\n|-|-|\n|Application|{cell}|\n").Should().ContainSingle().Subject;

        string.Join(',', set.Permissions).Should().Be(permissions);
        set.Text.Should().Be(text);
    }

    [Fact]
    public void Rows_under_an_empty_category_are_its_groups()
        => ReadPermissions("### Azure AD\n|Type|Permissions|\n|-|-|\n|Delegated (work or school account)| |\n|&nbsp; Apps|Apps.Read|\n|&nbsp; Devices|Bots.Read|\n|Delegated (personal Microsoft account|Not supported.|\n|Stray|Cars.Read|\n")
            .Select(set => (set.Heading, set.Group, set.Category, string.Concat(set.Permissions)))
            .Should().Equal(
                ("Azure AD", "Apps", PermissionCategory.DelegatedWork, "Apps.Read"),
                ("Azure AD", "Devices", PermissionCategory.DelegatedWork, "Bots.Read"),
                ("Azure AD", null, PermissionCategory.DelegatedPersonal, ""));

    [Fact]
    public void A_table_with_a_column_a_category_is_read_by_resource()
        => ReadPermissions("|Resource|Delegated (work or school account)|Application|\n|-|-|-|\n|group|Apps.Read|Not supported.|\n")
            .Select(set => (set.Group, set.Category, set.Text))
            .Should().Equal(("group", PermissionCategory.DelegatedWork, null), ("group", PermissionCategory.Application, "Not supported."));

    [Fact]
    public void Least_and_higher_privileged_permissions_are_one_list()
        => ReadPermissions("|Permission type|Least privileged permissions|Higher privileged permissions|\n|-|-|-|\n|Application|Apps.Read|Not available.|\n|Delegated (personal Microsoft account)|Not supported.|Not supported.|\n")
            .Select(set => (string.Concat(set.Permissions), set.Text)).Should().Equal(("Apps.Read", null), ("", "Not supported."));

    [Fact]
    public void Header_cells_are_decoded_and_otherwise_as_written()
        => PageReader.Read("beta/a.md", "# a\n## Request Headers\n|Header|Type|Value|\n|-|-|-|\n|Authorization|string|Bearer \\{token\\} &lt;x&gt; **Required**|\n")
            .RequestHeaders.Should().ContainSingle().Which.Should().Match<RequestHeader>(
                header => header.Name == "Authorization" && header.Type == "string" && header.Value == "Bearer {token} <x> **Required**");

    [Theory]
    [InlineData("String", "String", false, "Edm.String", null)]
    [InlineData("string collection", "string", true, "Edm.String", null)]
    [InlineData("`Edm.Boolean `", "Edm.Boolean", false, "Edm.Boolean", null)]
    [InlineData("Collection(Int32)", "Int32", true, "Edm.Int32", null)]
    [InlineData("(Optional) String", "String", false, "Edm.String", null)]
    [InlineData("[x](../resources/x.md) collection", "x", true, null, "../resources/x.md")]
    [InlineData("Collection([x][])", "x", true, null, "../resources/x.md")]
    [InlineData("microsoft.graph.printer", "microsoft.graph.printer", false, null, null)]
    [InlineData("itemCollection", "itemCollection", false, null, null)]
    public void A_type_cell_names_a_type(string cell, string name, bool isCollection, string? primitive, string? link)
        => ReadParameters($"|Property|Type|Description|\n|-|-|-|\n|a|{cell}|text|\n").Should().ContainSingle().Which.Should().Match<BodyParameter>(
            parameter => parameter.Type == cell && parameter.TypeName == name && parameter.IsCollection == isCollection && parameter.Primitive == primitive && parameter.Link == link);

    [Fact]
    public void Category_rows_and_tables_without_types_are_passed_over()
        => ReadParameters("|Value|Description|\n|-|-|\n|x|y|\n\n|**Name**|**Type**|\n|-|-|\n|**Common**||\n|**a**|String|\n|b\n").Select(parameter => parameter.Name).Should().Equal("a");

    [Theory]
    [InlineData("returns a `200 OK` response code", "200")]
    [InlineData("returns `204, No Content` response code", "204")]
    [InlineData("a 201 Created response, else HTTP 403 Forbidden; again `201`", "201,403")]
    [InlineData("Possible codes are the 400, 401 and 404 responses.", "400,401,404")]
    [InlineData("a 200-series response code", "")]
    [InlineData("a page of 100 items, Office 365, 100% and [x](/a/404)", "")]
    [InlineData("|Error code|Message|\n|-|-|\n|400 BadRequest|RoleNotFound|\n|409|up to 500 rows|\n", "400,409")]
    public void Finds_the_status_codes_that_prose_names(string text, string expected)
        => string.Join(',', ReadResponse(text).StatusCodes.Select(code => code.Value)).Should().Be(expected);

    [Theory]
    [InlineData("a collection of [x](../resources/x.md) objects", true)]
    [InlineData("an [x](../resources/x.md) collection", true)]
    [InlineData("an [x](../resources/x.md) object", false)]
    [InlineData("see [y](/concepts/y.md); a [x](../resources/x.md). No collection.", false)]
    public void Finds_the_response_type(string text, bool isCollection)
    {
        var type = ReadResponse(text).Type!;

        (type.Name, type.Link, type.IsCollection).Should().Be(("x", "../resources/x.md", isCollection));
    }

    [Fact]
    public void A_response_heading_of_an_example_is_no_Response_section()
        => PageReader.Read("beta/a.md", "# a\n\n## Example\n\n### Response\n`200 OK`\n").Response.Should().BeNull();

    [Theory]
    [InlineData("supply a JSON representation for the widget object.", "widget")]
    [InlineData("supply JSON representation of a new [widget](../resources/widget.md).", "widget")]
    [InlineData("supply JSON representation of the parameters.", null)]
    [InlineData("supply a JSON representation of the reference to the x.", null)]
    [InlineData("Do not supply a request body.", null)]
    public void Finds_the_type_whose_representation_is_asked_for(string text, string? expected)
    {
        var type = PageReader.Read("beta/a.md", $"# a\n\n## Request body\n{text}\n").RequestBody!.RepresentedType;

        type?.Value.Should().Be(expected);
        (type is null).Should().Be(expected is null);
        type?.Span.Should().Match<AssignConformance.Model.SourceSpan>(span => span.Line == 4 && span.EndColumn - span.Column == expected!.Length);
    }

    private static ImmutableArray<PermissionSet> ReadPermissions(string content)
        => PageReader.Read("beta/a.md", $"# a\n\n## Prerequisites\n\n{content}").PermissionSets;

    private static ImmutableArray<BodyParameter> ReadParameters(string content)
        => PageReader.Read("beta/a.md", $"# a\n\n## Request body\n\n{content}\n[x]: ../resources/x.md\n").RequestBody!.Parameters;

    private static ResponseSection ReadResponse(string content) => PageReader.Read("beta/a.md", $"# a\n\n## Response\n{content}\n\n## Examples\n").Response!;
}
