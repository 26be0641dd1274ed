using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Json;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tests.Reports;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Configuration;

public sealed class TenantSettingsTests
{
    private const string Tenant = "11112222-bbbb-3333-cccc-4444dddd5555";
    private const string Group = "aaaa0000-1111-2222-3333-bbbb44445555";
    private const string Least = $"\"allowedTenants\": [\"{Tenant}\"], \"testGroup\": \"{Group}\"";

    [Fact]
    public void The_least_that_a_file_must_say_gives_the_defaults()
    {
        var settings = Read(Least);

        settings.Should().BeEquivalentTo(new
        {
            TenantId = Tenant,
            AllowedTenants = ImmutableArray.Create(Tenant),
            Cloud = GraphCloud.Global,
            TestGroupId = Group,
            AllowWrites = false,
            Credential = CredentialKind.Environment,
            WriteBudget = 200,
            WriteInterval = TimeSpan.FromSeconds(1),
            LongestRetryAfter = TimeSpan.FromMinutes(5),
            ReadBackDeadline = TimeSpan.FromSeconds(60),
        });
        settings.Overlays.Should().BeEmpty();
    }

    [Fact]
    public void Every_field_is_read()
    {
        var settings = Read($$$"""
            {{{Least}}}, "cloud": "us-l4", "baseUrl": "https://localhost:5001", "authority": "https://127.0.0.1:5002", "allowedHosts": ["graph.corp.example"],
            "credential": "workload", "writeBudget": 7, "writeIntervalSeconds": 0.05, "longestRetryAfterSeconds": 10, "readBackDeadlineSeconds": 5.5,
            "overlays": {"v1.0/x-assign.md": {"a": null, "b": [1.50, "é"]}}, "journalFolder": "journals"
            """);

        settings.Cloud.Should().Be(new GraphCloud("us-l4", new Uri("https://localhost:5001"), new Uri("https://127.0.0.1:5002")));
        settings.Credential.Should().Be(CredentialKind.Workload);
        settings.WriteBudget.Should().Be(7);
        settings.WriteInterval.Should().Be(TimeSpan.FromMilliseconds(50));
        settings.LongestRetryAfter.Should().Be(TimeSpan.FromSeconds(10));
        settings.ReadBackDeadline.Should().Be(TimeSpan.FromSeconds(5.5));
        settings.Overlays.Should().Equal(new Dictionary<string, string> { ["v1.0/x-assign.md"] = """{"a":null,"b":[1.50,"é"]}""" });
        settings.JournalFolder.Should().Be(Path.GetFullPath("/cfg/journals"));
    }

    public static TheoryData<string, string> Refused => new()
    {
        { """ "clientSecret": "x" """, "assign-conformance.json:1:14: \"clientSecret\" names a secret" },
        { """ "password": "x" """, "names a secret" },
        { """ "accessToken": "x" """, "set it in the environment" },
        { """ "overlays": {"v1.0/x-assign.md": {"assignments": [{"target": {"clientSecret": "x"}}]}} """, "\"clientSecret\" names a secret, and an overlay is sent, and stands in reports" },
        { """ "certificatePassword": "x" """, "names a secret" },
        { """ "colour": "x" """, "\"colour\" is not known here; tenant has allowedTenants, testGroup" },
        { """ "cloud": 1 """, "\"cloud\" must be a string, not a number" },
        { """ "cloud": " " """, "strings with text" },
        { """ "allowedTenants": "x" """, "\"allowedTenants\" must be an array, not a string" },
        { """ "allowedTenants": [1] """, "\"allowedTenants\" takes strings" },
        { """ "writeBudget": "7" """, "\"writeBudget\" must be a number, not a string" },
        { """ "overlays": [] """, "must be an object, not an array" },
        { """ "overlays": {"x-assign.md": {}} """, "is not a page" },
        { """ "overlays": {"v1.0/x-assign.md": 1} """, "an overlay must be an object" },
        { """ "cloud": "global", "cloud": "china" """, "stands twice" },
        { """ "cloud": "global", """, "this is not JSON" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_file_of_another_form_is_refused_with_its_place(string members, string message)
    {
        var reading = () => Section(members);

        reading.Should().Throw<JsonFormException>().WithMessage($"*assign-conformance.json:1:*{message.Replace("assign-conformance.json:1:14: ", "", StringComparison.Ordinal)}*");
    }

    public static TheoryData<string, string> Unusable => new()
    {
        { $"\"testGroup\": \"{Group}\"", "not on the allow list" },
        { $"\"allowedTenants\": [], \"testGroup\": \"{Group}\"", "not on the allow list" },
        { $"\"allowedTenants\": [\"{Group}\"], \"testGroup\": \"{Group}\"", "not on the allow list" },
        { "\"allowedTenants\": [\"contoso.com\"]", "allowedTenants must be a GUID" },
        { $"\"allowedTenants\": [\"{Tenant}\"]", "No test group was given" },
        { $"\"allowedTenants\": [\"{Tenant}\"], \"testGroup\": \"everybody\"", "testGroup must be a GUID" },
        { $"\"allowedTenants\": [\"{Tenant}\"], \"testGroup\": \"00000000-0000-0000-0000-000000000000\"", "testGroup must be a GUID" },
        { Least + """, "cloud": "germany" """, "there is no cloud \"germany\"; give one of global, us-l4, us-dod, china" },
        { Least + """, "credential": "cli" """, "there is no credential \"cli\"; give one of environment, workload, managed, certificate, developer" },
        { Least + """, "baseUrl": "http://localhost:5001" """, "must be an https URL" },
        { Least + """, "baseUrl": "localhost" """, "must be an https URL" },
        { Least + """, "baseUrl": "https://graph.microsoft.com/v1.0" """, "without user, path" },
        { Least + """, "baseUrl": "https://a@graph.microsoft.com" """, "without user" },
        { Least + """, "baseUrl": "https://graph.evil.example" """, "neither graph.microsoft.com nor this machine; list it under allowedHosts" },
        { Least + """, "baseUrl": "https://graph.microsoft.com.evil.example" """, "neither graph.microsoft.com nor this machine" },
        { Least + """, "baseUrl": "https://graph.microsoft.us" """, "does not belong to the cloud global" },
        { Least + """, "baseUrl": "https://graph.microsoft.us", "allowedHosts": ["graph.microsoft.us"] """, "does not belong to the cloud global" },
        { Least + """, "baseUrl": "https://localhost:5001" """, "is not given to a server on this machine" },
        { Least + """, "baseUrl": "https://localhost:1", "authority": "https://localhost:1", "credential": "managed" """, "given no token of the machine's identity" },
        { Least + """, "baseUrl": "https://localhost:1", "authority": "https://localhost:1", "credential": "developer" """, "given no token of the machine's identity or of a developer" },
        { Least + """, "authority": "https://login.evil.example" """, "list it under allowedHosts" },
        { Least + """, "authority": "http://localhost:1" """, "must be an https URL" },
        { Least + """, "allowedHosts": ["https://x.example"] """, "is not a host name" },
        { Least + """, "writeBudget": 0 """, "writeBudget must be a whole number from 1 to 10000, not \"0\"" },
        { Least + """, "writeBudget": 1.5 """, "writeBudget must be a whole number" },
        { Least + """, "writeBudget": 1e3 """, "writeBudget must be a whole number" },
        { Least + """, "writeIntervalSeconds": 0.5 """, "must be at least 1" },
        { Least + """, "writeIntervalSeconds": -1 """, "from 0 to 600" },
        { Least + """, "longestRetryAfterSeconds": 3601 """, "from 0 to 3600" },
        { Least + """, "readBackDeadlineSeconds": 0 """, "from 1 to 3600" },
        { Least + """, "journalFolder": "reports/x" """, "lies in the report folder" },
        { Least + """, "journalFolder": "reports" """, "lies in the report folder" },
        { Least + """, "journalFolder": "x/../reports/../reports/y" """, "lies in the report folder" },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void Settings_that_would_not_be_safe_are_refused(string members, string message)
    {
        var reading = () => Read(members);

        reading.Should().Throw<TenantSettingsException>().WithMessage($"*{message}*").Which.Should().BeAssignableTo<UnusableInputException>();
    }

    [Fact]
    public void Messages_begin_with_the_place()
    {
        var inFile = () => Read(Least + ", \"cloud\": \"germany\"");
        var inEnvironment = () => Read(Least, ("ASSIGN_CONFORMANCE_CLOUD", "germany"));
        var onCommandLine = () => TenantSettingsReader.Read(new TenantArguments("contoso", "/cfg/reports"), _ => null, Section(Least));

        inFile.Should().Throw<TenantSettingsException>().WithMessage("/cfg/assign-conformance.json:1:*: *");
        inEnvironment.Should().Throw<TenantSettingsException>().WithMessage("ASSIGN_CONFORMANCE_CLOUD: *");
        onCommandLine.Should().Throw<TenantSettingsException>().WithMessage("--tenant: *");
    }

    [Fact]
    public void The_command_line_stands_above_the_environment_and_that_above_the_file()
    {
        var file = Least + """, "cloud": "china", "credential": "managed", "writeBudget": 1""";
        (string, string)[] environment =
            [("ASSIGN_CONFORMANCE_CLOUD", "us-dod"), ("ASSIGN_CONFORMANCE_CREDENTIAL", "workload"), ("ASSIGN_CONFORMANCE_TENANT", Group), ("ASSIGN_CONFORMANCE_WRITE_BUDGET", " ")];

        var settings = TenantSettingsReader.Read(
            new TenantArguments(Tenant.ToUpperInvariant(), "/cfg/reports", AllowWrites: true, Credential: "certificate"), Variables(environment), Section(file));

        settings.TenantId.Should().Be(Tenant);
        settings.AllowWrites.Should().BeTrue();
        settings.Credential.Should().Be(CredentialKind.Certificate);
        settings.Cloud.Name.Should().Be("us-dod");
        settings.WriteBudget.Should().Be(1, "a variable without text is not set");
    }

    [Fact]
    public void The_tenant_may_stand_in_the_environment_but_the_allow_list_may_not()
    {
        TenantSettingsReader.Read(new TenantArguments(null, "/cfg/reports"), Variables([("ASSIGN_CONFORMANCE_TENANT", Tenant)]), Section(Least)).TenantId.Should().Be(Tenant);
        TenantFields.AllowedTenants.Variable.Should().BeNull();
        TenantFields.AllowedHosts.Variable.Should().BeNull();
        var missing = () => TenantSettingsReader.Read(new TenantArguments(null, "/cfg/reports"), _ => null, Section(Least));
        missing.Should().Throw<TenantSettingsException>().WithMessage("No tenant was given*--tenant*");
    }

    [Fact]
    public void A_listed_host_may_stand_in_for_the_clouds()
        => Read(Least + """, "baseUrl": "https://Graph.corp.example:8443", "allowedHosts": ["graph.CORP.example"]""").Cloud.Graph.Authority.Should().Be("graph.corp.example:8443");

    [Fact]
    public void The_other_sections_of_the_file_are_not_looked_at()
        => TenantSectionReader.Read("/cfg/assign-conformance.json", """{"$schema": "x", "other": {"clientSecret": 1}}""").Values.Should().BeEmpty();

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"tenant": []}""")]
    [InlineData("")]
    public void A_file_that_holds_no_section_of_the_right_type_is_refused(string text)
    {
        var reading = () => TenantSectionReader.Read("/cfg/assign-conformance.json", text);

        reading.Should().Throw<JsonFormException>();
    }

    [Fact]
    public void The_default_journal_folder_is_the_users_state_folder()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        JournalPlace.Default(Variables([("XDG_STATE_HOME", "/state"), ("HOME", "/home/u")])).Should().Be("/state/assign-conformance");
        JournalPlace.Default(Variables([("XDG_STATE_HOME", "relative"), ("HOME", "/home/u")])).Should().Be("/home/u/.local/state/assign-conformance");
    }

    [Fact]
    public void A_link_into_the_report_folder_is_in_it()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("reports"));
        Directory.CreateSymbolicLink(folder.File("link"), folder.File("reports"));

        JournalPlace.IsInOrBelow(folder.File("link/journals"), folder.File("reports")).Should().BeTrue();
        JournalPlace.IsInOrBelow(folder.File("reports-old"), folder.File("reports")).Should().BeFalse();
        JournalPlace.IsInOrBelow(folder.Path, folder.File("reports")).Should().BeFalse();
    }

    [Fact]
    public void Names_and_variables_of_fields_are_unlike()
    {
        TenantFields.All.Select(field => field.Name).Should().OnlyHaveUniqueItems();
        TenantFields.All.Select(field => field.Variable).OfType<string>().Should().OnlyHaveUniqueItems().And.OnlyContain(name => name.StartsWith("ASSIGN_CONFORMANCE_", StringComparison.Ordinal));
        TenantFields.All.Where(field => field.JsonType == "number").Should().OnlyContain(field => field.Least < field.Most);
        TenantFields.All.Should().HaveCount(13);
    }

    private static TenantSettings Read(string members, params (string Name, string Value)[] environment)
        => TenantSettingsReader.Read(new TenantArguments(Tenant, "/cfg/reports"), Variables([.. environment, ("XDG_STATE_HOME", "/state")]), Section(members));

    private static TenantSection Section(string members) => TenantSectionReader.Read("/cfg/assign-conformance.json", "{\"tenant\": {" + members + "}}");

    private static Func<string, string?> Variables((string Name, string Value)[] variables) => name => variables.FirstOrDefault(each => each.Name == name).Value;
}
