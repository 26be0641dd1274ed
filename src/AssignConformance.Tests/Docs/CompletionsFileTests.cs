using AssignConformance.Docs;
using AssignConformance.Model.Json;
using AssignConformance.Model;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Docs;

public sealed class CompletionsFileTests
{
    [Fact]
    public void Reads_completions_with_their_place()
    {
        const string Text = "{\"completions\": [\n  {\"page\": \"beta/a.md\", \"fact\": \"httpRequest\", \"value\": \"POST /a\", \"reason\": \"seen\"}\n]}";

        var completion = CompletionsFile.Parse("c.json", Text).Should().ContainSingle().Subject;

        (completion.Page, completion.Fact, completion.Value, completion.Reason).Should().Be(("beta/a.md", "httpRequest", "POST /a", "seen"));
        completion.Source.Should().Be(new SourceSpan("c.json", 2, 3, 2, 85));
    }

    [Theory]
    [InlineData("", "c.json:1:1: this is not JSON: *")]
    [InlineData("{\"completions\": [],}", "c.json:1:20: this is not JSON: *")]
    [InlineData("[]", "c.json:1:1: an object with \"completions\" is expected.")]
    [InlineData("{}", "c.json:1:1: \"completions\" must be an array.")]
    [InlineData("{\"completion\": []}", "c.json:1:2: \"completion\" is not known here; *")]
    [InlineData("{\"completions\": [], \"completions\": []}", "c.json:1:21: the name \"completions\" stands twice. Remove one.")]
    [InlineData("{\"completions\": [1]}", "c.json:1:18: a completion must be an object.")]
    [InlineData("{\"completions\": [{\"page\": \"a\", \"why\": 1}]}", "c.json:1:32: \"why\" is not known here; a completion has page, fact, value, reason.")]
    [InlineData("{\"completions\": [{\"page\": \"a\"}]}", "c.json:1:18: the completion lacks \"fact\".")]
    [InlineData("{\"completions\": [{\"page\": 1}]}", "c.json:1:27: \"page\" must be a string with text in it.")]
    [InlineData("{\"completions\": [{\"page\": \"a\", \"fact\": \"title\", \"value\": \"x\", \"reason\": \"y\"}]}", "c.json:1:40: \"title\" is no fact that can be completed; \"httpRequest\" is.")]
    [InlineData("{\"completions\": [{\"page\": \"a\", \"fact\": \"httpRequest\", \"value\": \"/x\", \"reason\": \"y\"}]}", "c.json:1:64: \"/x\" is no HTTP request; write METHOD /path.")]
    public void Refuses_another_form_and_says_where(string text, string message)
        => ((Action)(() => CompletionsFile.Parse("c.json", text))).Should().Throw<JsonFormException>().WithMessage(message);

    [Fact]
    public void A_missing_file_is_named()
        => ((Action)(() => CompletionsFile.Read("/nowhere/completions.json"))).Should().Throw<DocsInputException>().WithMessage("/nowhere/completions.json: *");
}
