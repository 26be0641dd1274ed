using System.CommandLine;
using System.Text.Json.Nodes;
using AssignConformance.Cli;
using AssignConformance.Cli.Settings;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tests.Support;
using FluentAssertions;
using NJsonSchema;
using Xunit;

namespace AssignConformance.Tests.Cli.Settings;

/// <summary>The one table of options, held against the commands, their help, and the JSON Schema.</summary>
public sealed class OptionSettingsTests
{
    [Fact]
    public void An_option_of_one_command_alone_has_a_name_and_a_variable_of_its_own()
    {
        OptionSettings.Find("check", "--baseline").Should().Match<OptionSetting>(setting => setting.Name == "checkBaseline" && setting.Variable == "ASSIGN_CONFORMANCE_CHECK_BASELINE");
        OptionSettings.Find("run", "--baseline").Should().Match<OptionSetting>(setting => setting.Name == "baseline" && setting.Variable == "ASSIGN_CONFORMANCE_BASELINE");
        OptionSettings.All.Where(setting => setting.Command is not null).Should().OnlyContain(setting => OptionSettings.Commands.Contains(setting.Command!));
    }

    private static Command[] Commands => [.. CommandLine.CreateRoot().Subcommands.Where(command => OptionSettings.Commands.Contains(command.Name))];

    private static JsonObject Schema => JsonNode.Parse(File.ReadAllText(Repository.InRoot("features", "tenant", "assign-conformance.schema.json")))!["properties"]!["defaults"]!["properties"]!.AsObject();

    [Fact]
    public void Every_option_of_run_check_and_report_is_in_the_table_once_and_nothing_else_is()
        => Commands.SelectMany(command => command.Options).Select(option => option.Name).Distinct(StringComparer.Ordinal)
            .Should().BeEquivalentTo(OptionSettings.All.Where(setting => setting.Command is null).Select(setting => setting.Option));

    [Fact]
    public void The_help_of_every_option_names_its_variable_or_none()
    {
        foreach (var (command, option) in Commands.SelectMany(command => command.Options.Select(option => (command.Name, option))))
        {
            var variable = OptionSettings.Find(command, option.Name)!.Variable;
            (option.Description!.Contains(OptionSetting.Prefix, StringComparison.Ordinal) ? option.Description[(option.Description.LastIndexOf('[') + 1)..^1] : null)
                .Should().Be(variable, $"{command} {option.Name}");
        }
    }

    [Fact]
    public void The_schema_has_the_options_of_the_file_with_their_types_and_variables()
    {
        Schema.Select(property => property.Key).Should().Equal(OptionSettings.OfFile.Select(setting => setting.Name));
        foreach (var setting in OptionSettings.OfFile)
        {
            var property = Schema[setting.Name]!;
            ((string?)property["type"]).Should().Be(setting.Form == SettingForm.Number ? "integer" : setting.JsonType, setting.Name);
            ((string?)property["description"]).Should().Contain($"{setting.Option}").And.Contain(setting.Variable);
        }
    }

    [Fact]
    public async Task The_schema_accepts_the_example_of_README()
    {
        var chapter = (await File.ReadAllTextAsync(Repository.InRoot("README.md"))).Split("## Settings")[1];

        (await JsonSchema.FromFileAsync(Repository.InRoot("features", "tenant", "assign-conformance.schema.json"))).Validate(chapter.Split("```")[1]["json".Length..]).Should().BeEmpty();
    }

    [Fact]
    public void Names_and_variables_are_those_of_the_options_and_of_nothing_else()
    {
        OptionSettings.Find("run", "--fail-on").Should().Match<OptionSetting>(setting => setting.Name == "failOn" && setting.Variable == "ASSIGN_CONFORMANCE_FAIL_ON");
        OptionSettings.Find("run", "--tenant")!.Variable.Should().Be(TenantFields.TenantVariable);
        OptionSettings.All.Where(setting => setting.Source != SettingSource.Tenant).Select(setting => setting.Variable).OfType<string>()
            .Should().OnlyHaveUniqueItems().And.NotIntersectWith(TenantFields.All.Select(field => field.Variable).OfType<string>());
        OptionSettings.All.Where(setting => setting.Source == SettingSource.Tenant && setting.Option != "--tenant").Should().OnlyContain(setting => TenantFields.All.Any(field => field.Variable == setting.Variable));
    }
}
