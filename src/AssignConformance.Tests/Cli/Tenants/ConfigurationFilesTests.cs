using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AssignConformance.Cli.Running.Targets;
using AssignConformance.Cli.Tenants;
using AssignConformance.Model;
using AssignConformance.Model.Json;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tests.Support;
using FluentAssertions;
using NJsonSchema;
using Xunit;

namespace AssignConformance.Tests.Cli.Tenants;

/// <summary>The example, the schema and the reader say the same of <c>assign-conformance.json</c>.</summary>
public sealed class ConfigurationFilesTests
{
    private const string Tenant = "11112222-bbbb-3333-cccc-4444dddd5555";

    private static string Example => File.ReadAllText(Repository.InRoot("features", "tenant", "assign-conformance.example.json"));

    private static string Schema => File.ReadAllText(Repository.InRoot("features", "tenant", "assign-conformance.schema.json"));

    [Fact]
    public async Task The_example_is_accepted_by_reader_and_schema()
    {
        var settings = Read(Example);

        settings.TenantId.Should().Be(Tenant);
        settings.Overlays.Should().ContainKey("beta/ioscertificateprofile-assign.md");
        (await JsonSchema.FromJsonAsync(Schema)).Validate(Example).Should().BeEmpty();
    }

    [Fact]
    public void The_example_gives_the_defaults_where_it_gives_numbers()
    {
        var given = Read(Example);
        var defaults = new TenantSettings { TenantId = Tenant, AllowedTenants = [Tenant], TestGroupId = given.TestGroupId, JournalFolder = given.JournalFolder };

        given.Should().BeEquivalentTo(defaults, options => options.Excluding(settings => settings.Overlays));
    }

    [Fact]
    public void Schema_and_reader_know_the_same_fields()
        => JsonNode.Parse(Schema)!["properties"]!["tenant"]!["properties"]!.AsObject().Select(property => property.Key)
            .Should().BeEquivalentTo(TenantFields.All.Select(field => field.Name));

    [Fact]
    public void The_schema_gives_the_reader_s_ranges_and_names_its_variables()
    {
        var properties = JsonNode.Parse(Schema)!["properties"]!["tenant"]!["properties"]!.AsObject();

        foreach (var field in TenantFields.All)
        {
            var property = properties[field.Name]!;
            if (field.Form is FieldForm.Count or FieldForm.Seconds)
            {
                (property["minimum"]!.GetValue<decimal>(), property["maximum"]!.GetValue<decimal>()).Should().Be((field.Least, field.Most));
            }

            Regex.Match(property["description"]!.GetValue<string>(), "ASSIGN_CONFORMANCE_[A-Z_]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value.Should().Be(field.Variable ?? "");
        }
    }

    [Theory]
    [InlineData("testGroup", "\"no-guid\"")]
    [InlineData("allowedTenants", "[\"no-guid\"]")]
    [InlineData("cloud", "\"mars\"")]
    [InlineData("baseUrl", "\"http://graph.microsoft.com\"")]
    [InlineData("baseUrl", "\"https://graph.microsoft.com/v1.0\"")]
    [InlineData("allowedHosts", "[\"https://x.example\"]")]
    [InlineData("credential", "\"password\"")]
    [InlineData("credential", "\"developer\"")]
    [InlineData("writeBudget", "0")]
    [InlineData("writeBudget", "1.5")]
    [InlineData("writeIntervalSeconds", "601")]
    [InlineData("readBackDeadlineSeconds", "0")]
    [InlineData("overlays", "{\"v1.0/x.md\":[]}")]
    [InlineData("clientSecret", "\"x\"")]
    public async Task What_the_reader_refuses_the_schema_refuses(string field, string value)
    {
        var file = JsonNode.Parse(Example)!;
        file["tenant"]![field] = JsonNode.Parse(value);
        var text = file.ToJsonString();

        FluentActions.Invoking(() => Read(text)).Should().Throw<UnusableInputException>();
        (await JsonSchema.FromJsonAsync(Schema)).Validate(text).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("{\"allowedHosts\": \"x.example\"}")]
    [InlineData("{\"allowedHosts\": [\"https://x.example\"]}")]
    [InlineData("{\"allowedHosts\": [\"x.example:8080\"]}")]
    [InlineData("{\"allowedHosts\": [1]}")]
    [InlineData("{\"hosts\": []}")]
    [InlineData("[]")]
    [InlineData("{\"allowedHosts\": [\"graph.microsoft.com\"]}")]
    [InlineData("{\"allowedHosts\": [\"GRAPH.microsoft.us\"]}")]
    [InlineData("{\"allowedHosts\": [\"dod-graph.microsoft.us\"]}")]
    [InlineData("{\"allowedHosts\": [\"microsoftgraph.chinacloudapi.cn.\"]}")]
    [InlineData("{\"allowedHosts\": [\"graph.microsoft.de\"]}")]
    [InlineData("{\"allowedHosts\": [\"canary.graph.microsoft.com\"]}")]
    public async Task What_is_refused_as_a_host_of_URL_targets_the_schema_refuses(string section)
    {
        var file = JsonNode.Parse(Example)!;
        file["target"] = JsonNode.Parse(section);

        FluentActions.Invoking(() => ReadHosts(file.ToJsonString())).Should().Throw<JsonFormException>().WithMessage("*assign-conformance.json:1:*");
        (await JsonSchema.FromJsonAsync(Schema)).Validate(file.ToJsonString()).Should().NotBeEmpty();
    }

    [Fact]
    public void The_example_lists_a_host_of_URL_targets() => ReadHosts(Example).Should().Equal("graph-mock.internal.example");

    /// <summary>By way of a file, as a run does.</summary>
    private static ImmutableArray<string> ReadHosts(string text)
    {
        var folder = Directory.CreateTempSubdirectory("assign-conformance-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, ConfigurationText.FileName), text);
            return TargetConfiguration.ReadAllowedHosts(given: null, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static TenantSettings Read(string text)
        => TenantSettingsReader.Read(new TenantArguments(Tenant, "/tmp/reports"), _ => null, TenantSectionReader.Read("assign-conformance.json", text));
}
