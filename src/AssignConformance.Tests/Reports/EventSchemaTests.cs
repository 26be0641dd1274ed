using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Events;
using AssignConformance.Tests.DocumentSchemas;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

/// <summary>Holds <c>events.schema.json</c>, the types that write the stream, and streams against each other.</summary>
[Collection("SpecFlow runtime")]
public sealed class EventSchemaTests
{
    private static readonly string s_file = Repository.InRoot("src", "AssignConformance.Reports", "events.schema.json");

    private static readonly JsonNode s_definitions = JsonNode.Parse(File.ReadAllText(s_file))!["$defs"]!;

    [DocumentJudgeFact]
    public async Task The_recorded_stream_conforms()
        => (await ViolationsAsync(Lines(RecordedRun.Events))).Should().BeEmpty();

    [DocumentJudgeFact]
    public async Task A_hostile_stream_conforms()
        => (await ViolationsAsync(Lines(Hostile.Events.Where(each => each is not RunEvent.RunStarted)))).Should().BeEmpty();

    [DocumentJudgeFact]
    public async Task The_stream_of_a_run_of_the_five_pages_conforms()
    {
        using var project = new ProjectCopy();
        await project.RunAsync("run", "--quiet");

        var lines = await File.ReadAllTextAsync(Path.Combine(project.Report, ReportFolder.EventsFile));

        lines.Should().Contain("\"event\":\"runFinished\"").And.Contain("\"kind\":\"failedKnown\"");
        (await ViolationsAsync(lines)).Should().BeEmpty();
    }

    [DocumentJudgeFact]
    public async Task Lines_that_the_reader_refuses_do_not_conform()
    {
        var lines = Lines(RecordedRun.Events);
        foreach (var (old, replacement) in new[]
        {
            ("\"event\":\"runStarted\"", "\"event\":\"party\""), ("\"formatVersion\":2", "\"formatVersion\":3"), ("\"docsCommit\":", "\"docsComit\":"),
            ("\"kind\":\"passed\"", "\"kind\":\"perfect\""), ("\"durationSeconds\":64.2", "\"durationSeconds\":\"64.2\""), ("\"status\":\"failed\"", "\"status\":\"sad\""),
        })
        {
            lines.Should().Contain(old);
            (await ViolationsAsync(lines.Replace(old, replacement, StringComparison.Ordinal))).Should().NotBeEmpty($"{old} became {replacement}");
        }
    }

    [Fact]
    public void Every_member_of_every_type_is_in_the_schema_and_the_other_way_round()
    {
        var described = new HashSet<string>(StringComparer.Ordinal) { "time" };
        var open = new Stack<(Type Type, string Name)>([(typeof(RunEvent), "")]);
        while (open.TryPop(out var next))
        {
            if (next.Name.Length > 0 && !described.Add(next.Name))
            {
                continue;
            }

            var type = EventJson.Options.GetTypeInfo(next.Type);
            if (type.PolymorphismOptions is { } polymorphism)
            {
                var alternatives = (next.Name.Length == 0 ? JsonNode.Parse(File.ReadAllText(s_file))! : s_definitions[next.Name]!)["oneOf"]!.AsArray().Select(each => each!["$ref"]!.GetValue<string>()["#/$defs/".Length..]).ToList();
                var prefix = next.Name.Length == 0 ? "" : next.Name + ".";
                alternatives.Should().Equal(polymorphism.DerivedTypes.Select(derived => prefix + derived.TypeDiscriminator), $"those are the kinds of {next.Type}");
                polymorphism.DerivedTypes.ToList().ForEach(derived => open.Push((derived.DerivedType, prefix + derived.TypeDiscriminator)));
                if (next.Name.Length > 0)
                {
                    continue;
                }
            }
            else
            {
                var discriminator = typeof(RunEvent).IsAssignableFrom(next.Type) ? ["event"] : typeof(Verdict).IsAssignableFrom(next.Type) ? new[] { "kind" } : [];
                var members = Written(type).Select(property => property.Name).Concat(discriminator).ToList();
                Names(next.Name, "properties").Should().BeEquivalentTo(members, $"{next.Name} is {next.Type}");
                Names(next.Name, "required").Should().BeEquivalentTo(members, "every member is written");
                foreach (var each in Written(type).Select(property => Element(property.PropertyType)).Where(each => each.Namespace!.StartsWith("AssignConformance", StringComparison.Ordinal) && !each.IsEnum))
                {
                    open.Push((each, JsonNamingPolicy.CamelCase.ConvertName(each.Name)));
                }
            }
        }

        s_definitions.AsObject().Select(definition => definition.Key).Should().BeEquivalentTo(described, "no definition is of a type that is not written");
    }

    [Fact]
    public void Every_enumeration_is_in_the_schema_with_all_its_members()
    {
        foreach (var (type, path) in new[]
        {
            (typeof(StepStatus), "stepResult/status"), (typeof(Witness), "witnessWord/witness"), (typeof(Opinion), "witnessWord/opinion"), (typeof(PermissionCategory), "permissionSet/category"), (typeof(NoteKind), "note/kind"),
        })
        {
            var parts = path.Split('/');
            s_definitions[parts[0]]!["properties"]![parts[1]]!["enum"]!.AsArray().Select(each => each!.GetValue<string>())
                .Should().Equal(Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName), path);
        }
    }

    [Fact]
    public void The_text_about_the_format_names_every_event_and_member()
    {
        var text = File.ReadAllText(Repository.InRoot("src", "AssignConformance.Reports", "FORMAT.md"));

        foreach (var definition in s_definitions.AsObject().Where(definition => definition.Value!["properties"] is not null))
        {
            foreach (var (member, _) in definition.Value!["properties"]!.AsObject())
            {
                text.Should().MatchRegex($"`{member}(\\[\\])?`", $"{definition.Key} has it");
            }
        }
    }

    private static IEnumerable<JsonPropertyInfo> Written(JsonTypeInfo type) => type.Properties.Where(property => property.Get is not null && property.Set is not null || property.AssociatedParameter is not null);

    private static IEnumerable<string> Names(string definition, string keyword)
        => s_definitions[definition]![keyword] switch
        {
            JsonObject members => members.Select(member => member.Key),
            JsonArray names => names.Select(name => name!.GetValue<string>()),
            _ => throw new InvalidOperationException($"{definition} has no {keyword}."),
        };

    /// <summary>The type itself, an array's elements, or what a nullable one holds.</summary>
    private static Type Element(Type type) => type.IsGenericType ? type.GetGenericArguments()[0] : type;

    private static Task<string[]> ViolationsAsync(string lines) => DocumentJudge.ViolationsAsync(s_file, "2020", "lines", lines);

    private static string Lines(IEnumerable<RunEvent> events) => string.Concat(events.Select(each => Encoding.UTF8.GetString(EventJson.Write(each)) + "\n"));
}
