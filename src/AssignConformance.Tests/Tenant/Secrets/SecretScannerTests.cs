using System.Net;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Secrets;

/// <summary>The scanner finds a leak in every form; else a scan that finds nothing would mean nothing.</summary>
public sealed class SecretScannerTests
{
    private const string Secret = "pl4nted~S3cret+with/odd=chars&<\"é";
    private const string Id = "5a1e0000-aaaa-4bbb-8ccc-0000000000d9";
    private static readonly string s_token = "eyJhbGciOiJub25lIn0." + string.Concat(Enumerable.Range(0, 40).Select(number => $"Part{number}")) + ".signature";

    public static TheoryData<string, string> Forms => new()
    {
        { "plain", Secret },
        { "JSON", JsonSerializer.Serialize(Secret) },
        { "JSON within JSON", JsonSerializer.Serialize(JsonSerializer.Serialize(Secret)) },
        { "HTML", WebUtility.HtmlEncode(Secret) },
        { "percent-encoded", Uri.EscapeDataString(Secret) },
        { "form", WebUtility.UrlEncode(Secret) },
        { "wrapped", Secret.Insert(9, "\n    ") },
        { "wrapped in JSON", Secret.Insert(9, "\\r\\n") },
        { "small", Secret.ToLowerInvariant() },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_leak_is_seen_however_it_is_written(string form, string written)
        => new SecretScanner([new Planted("secret", Secret)]).Find($"{{\"a\": \"x{written}y\"}}").Should().Equal(["secret"], form);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("abc")]
    public void A_leak_in_Base64_is_seen_whatever_stands_before_it(string before)
    {
        const string Ascii = "pl4nted~S3cret+with/odd";
        var scanner = new SecretScanner([new Planted("secret", Ascii)]);
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{before}{Ascii}:z"));

        scanner.Find($"Basic {encoded}").Should().Equal("secret");
        scanner.Find($"x={encoded.Replace('+', '-').Replace('/', '_').TrimEnd('=')}").Should().Equal("secret");
        scanner.Find($"Basic {encoded[..12]}\n {encoded[12..]}").Should().Equal("secret");
    }

    [Fact]
    public void A_token_that_is_cut_off_is_seen()
        => new SecretScanner([new Planted("token", s_token)]).Find($"got \"{s_token[20..80]}…").Should().Equal("token");

    [Fact]
    public void A_GUID_is_seen_in_capitals_and_without_hyphens()
    {
        var scanner = new SecretScanner([new Planted("id", Id)]);

        scanner.Find(Id.ToUpperInvariant()).Should().Equal("id");
        scanner.Find(Id.Replace("-", "", StringComparison.Ordinal)).Should().Equal("id");
    }

    [Fact]
    public void What_is_not_there_is_not_seen()
        => new SecretScanner([new Planted("secret", Secret), new Planted("id", Id), new Planted("token", s_token)]).Find("pl4nted 5a1e0000-aaaa eyJhbGciOiJub25lIn0").Should().BeEmpty();
}
