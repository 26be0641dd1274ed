using System.Text;
using AssignConformance.Docs;
using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Docs;

public sealed class DocsFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("docs-folder-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Reads_version_folders_in_ordinal_order()
    {
        Write("v1.0/b.md", SamplePage.Text);
        Write("beta/b.md", SamplePage.Text);
        Write("beta/B.md", SamplePage.Text);
        Write("README.md", "# no page");
        Write("beta/notes.txt", "no page");

        var pages = await DocsFolder.Open(_root).ReadAsync(CancellationToken.None);

        pages.Select(page => (page.Path, page.Version)).Should().Equal(("beta/B.md", "beta"), ("beta/b.md", "beta"), ("v1.0/b.md", "v1.0"));
    }

    [Fact]
    public async Task Of_a_checkout_only_operations_are_pages()
    {
        Write("api-reference/beta/api/a.md", SamplePage.Text);
        Write("api-reference/beta/resources/r.md", "# r");
        Write("api-reference/beta/overview.md", "# o");
        Write("concepts/c.md", "# c");

        (await Paths(_root)).Should().Equal("api-reference/beta/api/a.md=beta");
        (await Paths(Path.Combine(_root, "api-reference"))).Should().Equal("beta/api/a.md=beta");
        (await Paths(Path.Combine(_root, "api-reference", "beta"))).Should().Equal("api/a.md=beta");
        (await Paths(Path.Combine(_root, "api-reference", "beta", "api"))).Should().Equal("a.md=beta");
        (await Paths(Path.Combine(_root, "api-reference", "beta", "api", "a.md"))).Should().Equal("a.md=beta");
    }

    [Fact]
    public async Task Of_a_checkout_resource_pages_are_read_when_asked_for()
    {
        Write("api-reference/beta/api/a.md", SamplePage.Text);
        Write("api-reference/beta/resources/s.md", "# s resource type");
        WriteBytes("api-reference/beta/resources/R.md", [0x50, 0]);
        Write("api-reference/v1.0/resources/r.md", "# r resource type");

        var pages = await DocsFolder.Open(_root).ReadResourcesAsync(CancellationToken.None);
        var ofVersion = await DocsFolder.Open(Path.Combine(_root, "api-reference", "beta")).ReadResourcesAsync(CancellationToken.None);

        pages.Select(page => $"{page.Path} {page.Version} {page.TypeName?.Value} {page.Faults.Length}").Should().Equal(
            "api-reference/beta/resources/R.md beta  1", "api-reference/beta/resources/s.md beta s 0", "api-reference/v1.0/resources/r.md v1.0 r 0");
        ofVersion.Select(page => $"{page.Path} {page.Version}").Should().Equal("resources/R.md beta", "resources/s.md beta");
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_stops_no_other()
    {
        Write("beta/a.md", SamplePage.Text);
        Write("beta/b-empty.md", "");
        WriteBytes("beta/c-binary.md", [0x50, 0x4B, 3, 4, 0, 0]);
        WriteBytes("beta/d-latin1.md", [.. "# a\n\ncaf"u8, 0xE9, (byte)'\n']);
        WriteBytes("beta/e-utf16.md", Encoding.Unicode.GetBytes("# a"));
        using (var large = File.Create(Path.Combine(_root, "beta", "f-large.md")))
        {
            large.SetLength(12 * 1024 * 1024);
        }

        Write("beta/g.md", SamplePage.Text);

        var pages = await DocsFolder.Open(_root).ReadAsync(CancellationToken.None);

        pages.Select(page => $"{page.Name}: {string.Join(' ', page.Faults.Select(fault => fault.Message))}").Should().Equal(
            "a: ",
            "b-empty: The page is empty.",
            "c-binary: The page holds NUL bytes: it is not a text in UTF-8. Save it as UTF-8.",
            "d-latin1: Line 3 is not valid UTF-8. Save the page as UTF-8.",
            "e-utf16: The page holds NUL bytes: it is not a text in UTF-8. Save it as UTF-8.",
            "f-large: The page has 12582912 bytes; pages over 1048576 bytes (1 MiB) are not read. Split it, or leave it out.",
            "g: ");
        pages.SelectMany(page => page.Faults).Should().OnlyContain(fault => fault.RuleId == "AC1016" && fault.Span.Line == (fault.Span.File == "beta/d-latin1.md" ? 3 : 1));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_a_page()
    {
        WriteBytes("v1.0/a.md", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(SamplePage.Text)]);

        var page = DocsFolder.Open(_root).ReadPage("v1.0/a.md");

        page.Title!.Value.Value.Should().Be("widget: assign");
        DocsFolder.Open(_root).ReadLines(page)[0].Should().Be("---");
    }

    [Fact]
    public void Gives_the_lines_that_spans_count()
    {
        Write("v1.0/a.md", SamplePage.Text.Replace("\n", "\r\n", StringComparison.Ordinal));
        var folder = DocsFolder.Open(_root);

        var page = folder.ReadPage("v1.0/a.md");

        folder.ReadLines(page)[page.HttpRequests[0].Span.Line - 1].Should().Be("POST /widgets/{widgetId}/assign");
        folder.ReadLines(page with { Path = "v1.0/gone.md" }).Should().BeEmpty();
    }

    [Fact]
    public void Permissions_of_an_included_file_have_their_place_there()
    {
        Write("beta/api/a.md", "# a\n\n## Permissions\n\n[!INCLUDE [permissions-table](../includes/permissions/a-permissions.md)]\n");
        Write("beta/includes/permissions/a-permissions.md", "---\nx: y\n---\n\n|Permission type|Least privileged permissions|Higher privileged permissions|\n|:---|:---|:---|\n|Application|Widgets.Read|Widgets.ReadWrite.All|\n");

        var set = DocsFolder.Open(_root).ReadPage("beta/api/a.md").PermissionSets.Should().ContainSingle().Subject;

        set.Should().Match<PermissionSet>(each => each.Category == PermissionCategory.Application && each.Text == null);
        set.Permissions.Should().Equal("Widgets.Read", "Widgets.ReadWrite.All");
        set.Span.ToString().Should().Be("beta/includes/permissions/a-permissions.md:7:14");
    }

    [Theory]
    [InlineData("|a|b|\n|-|-|\n|Application|Widgets.Read\0|", "The included page beta/includes/permissions/a.md was not read: The page holds NUL bytes: it is not a text in UTF-8. Save it as UTF-8.")]
    [InlineData("- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - a", "The included page beta/includes/permissions/a.md, line 1: Lists or quotations are nested too deeply here; the line was not read.")]
    public void An_include_that_cannot_be_read_is_a_fault_of_its_line_and_the_page_is_read(string included, string message)
    {
        Write("beta/api/a.md", SamplePage.Text.Replace("## Permissions\n", "## Permissions\n\n[!INCLUDE [permissions-table](../includes/permissions/a.md)]\n", StringComparison.Ordinal));
        Write("beta/includes/permissions/a.md", included);

        var page = DocsFolder.Open(_root).ReadPage("beta/api/a.md");

        page.Faults.Should().ContainSingle().Which.Should().Match<ReadingFault>(
            fault => fault.RuleId == "AC1016" && fault.Message == message && fault.Span.ToString() == "beta/api/a.md:10:1");
        page.PermissionSets.Should().HaveCount(2);
        page.HttpRequests.Should().ContainSingle();
    }

    [Fact]
    public void A_missing_folder_is_named_with_what_to_do()
        => ((Action)(() => DocsFolder.Open(Path.Combine(_root, "gone")))).Should().Throw<DocsInputException>()
            .WithMessage("*gone: there is no such file or folder. Give a page, a folder of pages or an api-reference checkout (--docs).");

    [Fact]
    public void A_folder_without_pages_is_named_with_what_to_do()
        => ((Action)(() => DocsFolder.Open(_root))).Should().Throw<DocsInputException>().WithMessage("*the folder holds no page*");

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        Write("beta/a.md", SamplePage.Text);
        var folder = DocsFolder.Open(_root);

        await folder.Invoking(each => each.ReadAsync(new CancellationToken(canceled: true))).Should().ThrowAsync<OperationCanceledException>();
    }

    private static async Task<IEnumerable<string>> Paths(string path)
        => (await DocsFolder.Open(path).ReadAsync(CancellationToken.None)).Select(page => $"{page.Path}={page.Version}");

    private void Write(string path, string text) => WriteBytes(path, Encoding.UTF8.GetBytes(text));

    private void WriteBytes(string path, byte[] bytes)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }
}
