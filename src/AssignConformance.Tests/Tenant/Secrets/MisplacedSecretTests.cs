using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tests.Cli.Tenants;
using AssignConformance.Tests.SimulatedTenant;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Secrets;

/// <summary>A secret that was put where it does not belong is refused, and the message does not repeat it.</summary>
public sealed class MisplacedSecretTests(TenantFixture fixture) : IClassFixture<TenantFixture>, IDisposable
{
    private const string Secret = "pl4nted~S3cret+7Qm2/x=";

    private readonly TenantProject _project = new(fixture.Tenant);

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("cloud")]
    [InlineData("credential")]
    [InlineData("baseUrl")]
    [InlineData("authority")]
    [InlineData("testGroup")]
    [InlineData("clientSecret")]
    [InlineData("writeBudget")]
    [InlineData(Secret)]
    public async Task As_a_value_or_a_name_in_the_file(string member)
    {
        _project.Section[member] = Secret;

        Refused(await _project.RunAsync());
    }

    [Theory]
    [InlineData("allowedTenants")]
    [InlineData("allowedHosts")]
    public async Task As_an_item_of_a_list(string member)
    {
        _project.Section[member] = new JsonArray(Seeds.TenantId, Secret);

        Refused(await _project.RunAsync());
    }

    [Theory]
    [InlineData(Secret, "{}")]
    [InlineData("v1.0/x-assign.md", "{\"clientSecret\":\"" + Secret + "\"}")]
    [InlineData("v1.0/x-assign.md", "{\"secret " + Secret + "\":1}")]
    public async Task In_an_overlay(string page, string patch)
    {
        _project.Section["overlays"] = new JsonObject { [page] = JsonNode.Parse(patch) };

        Refused(await _project.RunAsync());
    }

    [Theory]
    [InlineData("{\"tenant\": {\"x\": " + Secret + "}}")]
    [InlineData("{\"tenant\": \"" + Secret + "\"}")]
    [InlineData("{\"" + Secret + "\": 1, \"" + Secret + "\": 2}")]
    [InlineData(Secret)]
    public async Task In_a_file_of_another_form(string text)
    {
        File.WriteAllText(_project.In("other.json"), text);

        Refused(await _project.RunAsync(options => options with { Tenant = options.Tenant with { ConfigurationFile = "other.json" } }));
    }

    [Theory]
    [InlineData("ASSIGN_CONFORMANCE_CLOUD")]
    [InlineData("ASSIGN_CONFORMANCE_BASE_URL")]
    [InlineData("ASSIGN_CONFORMANCE_AUTHORITY")]
    [InlineData("ASSIGN_CONFORMANCE_TEST_GROUP")]
    [InlineData("ASSIGN_CONFORMANCE_CREDENTIAL")]
    [InlineData("ASSIGN_CONFORMANCE_WRITE_BUDGET")]
    [InlineData("ASSIGN_CONFORMANCE_WRITE_INTERVAL_SECONDS")]
    public async Task In_a_variable_of_another_value(string variable)
    {
        _project.Variables[variable] = Secret;

        Refused(await _project.RunAsync());
    }

    [Fact]
    public async Task As_the_tenant_or_the_credential_of_a_command()
    {
        Refused(await _project.RunAsync(options => options with { Tenant = options.Tenant with { Tenant = Secret } }));
        Refused(await _project.RunAsync(options => options with { Tenant = options.Tenant with { Credential = Secret } }));
    }

    [Theory]
    [InlineData("run", "--target", "tenant", "--client-secret", Secret)]
    [InlineData("run", "--target", "tenant", "--client-secret=" + Secret)]
    [InlineData("run", "--target=tenant", Secret)]
    [InlineData("run", "--target", "tenant", "--credential", Secret)]
    [InlineData("run", "--target", "tenant", "--workers", Secret)]
    [InlineData("cleanup", "--tenant", "x", "--password:" + Secret)]
    [InlineData("cleanup", "--tenant", Secret)]
    [InlineData("doctor", "--tenant", "x", Secret)]
    public async Task As_an_argument(params string[] args) => Refused(await CommandResult.OfAsync(args));

    /// <summary>Each row: a value, and how messages speak of it.</summary>
    [Theory]
    [InlineData("germany", "\"germany\"")]
    [InlineData("us-l5", "a text of 5 characters")]
    [InlineData("allowedTenant", "\"allowedTenant\"")]
    [InlineData("12345.5", "\"12345.5\"")]
    [InlineData("", "a text of 0 characters")]
    [InlineData("aBcDeFgH", "a text of 8 characters")]
    [InlineData("Password", "a text of 8 characters")]
    [InlineData("correcthorsebatterystaple", "a text of 25 characters")]
    [InlineData(Secret, "a text of 22 characters")]
    public void Only_plain_words_and_numbers_are_repeated(string value, string shown) => GivenText.Show(value).Should().Be(shown);

    private static void Refused(CommandResult result)
    {
        result.ExitCode.Should().Be(2);
        (result.Output + result.Error).Should().NotBeEmpty();
        new SecretScanner([new Planted("secret", Secret)]).Find(result.Output + result.Error).Should().BeEmpty();
    }
}
