using System.Text.Encodings.Web;
using System.Text.Json;
using AssignConformance.Cli.Contracts;
using AssignConformance.Docs;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Pages;
using AssignConformance.Rules;
using AssignConformance.Tests.Support;
using Xunit;

namespace AssignConformance.Tests.Pages;

/// <summary>
/// A case is a folder here: one page (<c>page.md</c>, at any depth, with what it includes), its line of <c>contracts --format jsonl</c> in
/// <c>contract.json</c>, and in <c>findings.txt</c> a <c>line rule</c> each. A new case is a folder with a page, and no code.
/// </summary>
public sealed class PageCaseTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Cases()
        => [.. Directory.EnumerateDirectories(InPages()).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_read_as_its_contract_says(string name)
    {
        using var line = JsonDocument.Parse(PageLine.Render(Read(name)));

        Snapshot.Matches(JsonSerializer.Serialize(line, Indented) + "\n", "Pages", name, "contract.json");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_gets_its_findings_and_no_other(string name)
    {
        var page = Read(name);
        var findings = PageChecker.Check(page, new PageContext { Operation = OperationReader.Derive(page, []) });

        Snapshot.Matches(string.Concat(findings.Select(finding => $"{Place(finding, page)} {finding.Rule.Id}\n")), "Pages", name, "findings.txt");
    }

    /// <summary>The line, with the file before it where that is an included one.</summary>
    private static string Place(Finding finding, ApiPage page)
        => finding.Span.File == page.Path ? $"{finding.Span.Line}" : $"{finding.Span.File}:{finding.Span.Line}";

    private static ApiPage Read(string name)
    {
        var folder = DocsFolder.Open(InPages(name));
        return folder.ReadPage(folder.Paths.Single());
    }

    private static string InPages(params string[] parts) => Repository.InRoot(["src", "AssignConformance.Tests", "Pages", .. parts]);
}
