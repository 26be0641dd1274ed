using System.Collections.Immutable;
using System.Diagnostics;
using AssignConformance.Model.Results;
using AssignConformance.Reports.Html;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

public sealed class CurlTextTests
{
    private static readonly ImmutableArray<HeaderRecord> Json = [new("Authorization", "Bearer $TOKEN"), new("Content-Type", "application/json")];

    [Fact]
    public void Says_everything_that_was_sent_and_the_token_by_its_variable()
        => CurlText.Of(new MessageRecord("POST /v1.0/x/1/assign?a=b HTTP/1.1", Json, "{}"))!.Lines.Should().Equal(
            "curl -i -g -X POST \"$BASE_URL\"'/v1.0/x/1/assign?a=b' \\", "  -H \"Authorization: Bearer $TOKEN\" \\", "  -H 'Content-Type: application/json' \\", "  --data-raw '{}'");

    [Theory]
    [InlineData("it's 'quoted' \"twice\"")]
    [InlineData("$(touch hacked) `touch hacked` ${HOME} $TOKEN !! \\ \\' \n second line\n")]
    [InlineData("@/etc/passwd")]
    [InlineData("'; touch hacked; '")]
    [InlineData("--next -o hacked 日本語 😀")]
    public void A_shell_gives_curl_exactly_the_body(string body)
        => Arguments(CurlText.Of(new MessageRecord("POST /v1.0/x?q='$(id)' HTTP/1.1", Json, body))!).Should().Equal(
            "-i", "-g", "-X", "POST", "http://host/v1.0/x?q='$(id)'", "-H", "Authorization: Bearer secret", "-H", "Content-Type: application/json", "--data-raw", body);

    [Fact]
    public void A_body_without_media_type_gets_none_and_no_body_none()
    {
        Arguments(CurlText.Of(new MessageRecord("POST /x", [], "{}"))!).Should().EndWith(["-H", "Content-Type:", "--data-raw", "{}"]);
        Arguments(CurlText.Of(new MessageRecord("DELETE /x HTTP/1.1", [new("Content-Length", "0"), new("Host", "h"), new("Prefer", "")], null))!)
            .Should().Equal("-i", "-g", "-X", "DELETE", "http://host/x", "-H", "Prefer;");
    }

    [Fact]
    public void A_long_body_or_one_that_cannot_be_copied_comes_from_a_file()
    {
        foreach (var body in new[] { new string('x', CurlText.MaximumBody + 1), "a\u202eb", "\0", "\ufffd" })
        {
            var call = CurlText.Of(new MessageRecord("POST /x HTTP/1.1", Json, body))!;

            call.Lines[^1].Should().Be("  --data-binary @body.txt");
            call.Note.Should().Contain("body.txt").And.Contain("results.ndjson");
        }

        CurlText.Of(new MessageRecord("POST /x HTTP/1.1", Json, new string('x', CurlText.MaximumBody)))!.Note.Should().BeNull();
    }

    [Theory]
    [InlineData("POST", "A", "b")]
    [InlineData("POST http://elsewhere/x HTTP/1.1", "A", "b")]
    [InlineData("PO'ST /x HTTP/1.1", "A", "b")]
    [InlineData("POST /x\nHTTP/1.1", "A", "b")]
    [InlineData("POST /x HTTP/1.1", "@file", "b")]
    [InlineData("POST /x HTTP/1.1", "A", "b\nC: d")]
    [InlineData("POST /x HTTP/1.1", "A", "b\u202e")]
    public void There_is_no_call_of_what_cannot_be_trusted(string startLine, string name, string value)
        => CurlText.Of(new MessageRecord(startLine, [new(name, value)], null)).Should().BeNull();

    /// <summary>What a POSIX shell would call curl with.</summary>
    private static string[] Arguments(CurlText call)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh")
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new System.Text.UTF8Encoding(false), StandardOutputEncoding = System.Text.Encoding.UTF8,
            Environment = { ["BASE_URL"] = "http://host", ["TOKEN"] = "secret" },
        })!;
        shell.StandardInput.Write("curl() { printf '%s\\0' \"$@\"; }\n" + string.Join('\n', call.Lines) + "\n");
        shell.StandardInput.Close();
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return output.Split('\0')[..^1];
    }
}
