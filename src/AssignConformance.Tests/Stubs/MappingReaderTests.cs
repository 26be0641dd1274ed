using AssignConformance.Stubs.Mappings;
using AssignConformance.Stubs.Reading;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Stubs;

public sealed class MappingReaderTests
{
    [Fact]
    public void Reads_every_field_that_it_knows()
    {
        var mapping = StubRoot.Read(
            """
            {
              "id": "11111111-2222-3333-4444-555555555555", "name": "all", "priority": 3, "persistent": true, "metadata": {"page": {"any": [1]}},
              "scenarioName": "s", "requiredScenarioState": "Started", "newScenarioState": "two",
              "request": {
                "method": "POST", "urlPathTemplate": "/v1.0/things/{id}/assign",
                "queryParameters": {"$top": {"equalTo": "5"}},
                "headers": {"Authorization": {"matches": "Bearer .+"}, "X": {"or": [{"absent": true}, {"and": [{"contains": "a"}, {"doesNotMatch": ".*b"}]}]}},
                "bodyPatterns": [{"equalToJson": {"a": 1}, "ignoreArrayOrder": true, "ignoreExtraElements": true}, {"matchesJsonSchema": "{\"required\": [\"a\"]}", "schemaVersion": "V7"}]
              },
              "response": {
                "status": 201, "statusMessage": "Made", "headers": {"A": "1", "B": ["2", "3"]}, "jsonBody": {"x": 1},
                "transformers": ["response-template"], "fixedDelayMilliseconds": 5, "fault": "EMPTY_RESPONSE"
              }
            }
            """).Should().ContainSingle().Subject;

        mapping.Name.Should().Be("all");
        mapping.Priority.Should().Be(3);
        mapping.Scenario.Should().Be(new ScenarioRule("s", "Started", "two"));
        mapping.Source.ToString().Should().Be("a.json:1:1");
        mapping.Request.Method.Should().Be("POST");
        mapping.Request.Headers.Select(field => $"{field.Name}: {field.Matcher.Describe()}").Should().Equal(
            "Authorization: a match of \"Bearer .+\"", "X: none or a text that holds \"a\" and no match of \".*b\"");
        mapping.Request.Body.Should().HaveCount(2);
        mapping.Response.StatusCode.Should().Be(201);
        mapping.Response.Headers.Select(field => (field.Name, field.Value)).Should().Equal(("A", "1"), ("B", "2"), ("B", "3"));
        mapping.Response.Delay.Should().Be(TimeSpan.FromMilliseconds(5));
        mapping.Response.Fault.Should().Be(ResponseFault.EmptyResponse);
    }

    [Fact]
    public void Reads_a_list_of_mappings_with_the_defaults_of_WireMock()
    {
        var mappings = StubRoot.Read("""{"mappings": [{"request": {"urlPath": "/a"}, "response": {}}, {"name": "b", "request": {"method": "ANY", "urlPath": "/b"}, "response": {"body": "x"}}]}""");

        mappings.Select(mapping => mapping.Name).Should().Equal("a.json:1:15", "b");
        mappings[0].Priority.Should().Be(5);
        mappings[0].Request.Method.Should().BeNull();
        mappings[0].Response.StatusCode.Should().Be(200);
    }

    [Theory]
    [InlineData("""{"request": {"urlPath": "/a"}, "response": {}, "postServeActions": []}""", "a.json:1:48: /postServeActions is not supported here")]
    [InlineData("""{"request": {"urlPath": "/a", "cookies": {}}, "response": {}}""", "a.json:1:31: /request/cookies is not supported here")]
    [InlineData("""{"request": {"urlPath": "/a"}, "response": {"proxyBaseUrl": "x"}}""", "a.json:1:45: /response/proxyBaseUrl is not supported here")]
    [InlineData("""{"request": {"urlPath": "/a", "headers": {"X": {"equalToXml": "x"}}}, "response": {}}""", "a.json:1:49: /request/headers/X/equalToXml must hold exactly one matcher; supported are equalTo,")]
    [InlineData("""{"request": {"urlPath": "/a", "headers": {"X": {"equalTo": "x", "contains": "y"}}}, "response": {}}""", "a.json:1:65: /request/headers/X must hold exactly one matcher")]
    [InlineData("""{"request": {"urlPath": "/a", "headers": {"X": "x"}}, "response": {}}""", "a.json:1:48: /request/headers/X must be an object that holds a matcher, is string")]
    [InlineData("""{"request": {"urlPath": "/a", "headers": {"X": {"equalToJson": {}}}}, "response": {}}""", "/request/headers/X/equalToJson must hold exactly one matcher")]
    [InlineData("""{"request": {"urlPath": "/a", "headers": {"X": {"matches": "a*+"}}}, "response": {}}""", "/request/headers/X/matches uses \"*+\" at character 2")]
    [InlineData("""{"request": {"urlPath": "/a", "headers": {"X": {"matches": "(a"}}}, "response": {}}""", "/request/headers/X/matches is not a regular expression")]
    [InlineData("""{"request": {"urlPath": "/a", "headers": {"X": {"absent": false}}}, "response": {}}""", "/request/headers/X/absent must be true")]
    [InlineData("""{"request": {"urlPath": "/a", "bodyPatterns": [{"matchesXPath": "x"}]}, "response": {}}""", "/request/bodyPatterns/0/matchesXPath must hold exactly one matcher; supported are")]
    [InlineData("""{"request": {"urlPath": "/a", "bodyPatterns": [{"equalToJson": "{"}]}, "response": {}}""", "/request/bodyPatterns/0/equalToJson holds a text that is not JSON")]
    [InlineData("""{"request": {"urlPath": "/a", "bodyPatterns": [{"equalToJson": {"a": "${json-unit.any-string}"}}]}, "response": {}}""", "holds a json-unit placeholder")]
    [InlineData("""{"request": {"urlPath": "/a", "bodyPatterns": [{"matchesJsonSchema": {}, "schemaVersion": "V8"}]}, "response": {}}""", "/request/bodyPatterns/0/schemaVersion must be one of V4,")]
    [InlineData("""{"request": {"urlPath": "/a", "urlPathPattern": "/a"}, "response": {}}""", "a.json:1:13: /request must hold exactly one of urlPath, urlPathPattern, urlPathTemplate, holds 2")]
    [InlineData("""{"request": {"method": "GET"}, "response": {}}""", "/request must hold exactly one of urlPath, urlPathPattern, urlPathTemplate, holds 0")]
    [InlineData("""{"request": {"urlPathTemplate": "/a/{b"}, "response": {}}""", "/request/urlPathTemplate holds the segment \"{b\"")]
    [InlineData("""{"request": {"urlPath": "a"}, "response": {}}""", "/request/urlPath must be a path")]
    [InlineData("""{"request": {"method": "get", "urlPath": "/a"}, "response": {}}""", "/request/method must be a method token in upper case")]
    [InlineData("""{"request": {"urlPath": "/a"}}""", "a.json:1:1: /response is missing")]
    [InlineData("""{"request": {"urlPath": "/a"}, "response": {"status": "200"}}""", "a.json:1:55: /response/status must be an integer from 200 to 599, is string")]
    [InlineData("""{"request": {"urlPath": "/a"}, "response": {"status": 99}}""", "/response/status must be an integer from 200 to 599, is 99")]
    [InlineData("""{"request": {"urlPath": "/a"}, "response": {"body": "a", "jsonBody": {}}}""", "/response/jsonBody stands beside body")]
    [InlineData("""{"request": {"urlPath": "/a"}, "response": {"bodyFileName": "../secret"}}""", "/response/bodyFileName names __files/../secret, which is not there")]
    [InlineData("""{"request": {"urlPath": "/a"}, "response": {"base64Body": "?"}}""", "/response/base64Body is not base64")]
    [InlineData("""{"request": {"urlPath": "/a"}, "response": {"fault": "BANG"}}""", "/response/fault must be CONNECTION_RESET_BY_PEER,")]
    [InlineData("""{"request": {"urlPath": "/a"}, "response": {"transformers": ["other"]}}""", "/response/transformers supports just \"response-template\"")]
    [InlineData("""{"request": {"urlPath": "/a"}, "response": {"transformers": ["response-template"], "body": "{{now}}"}}""", "/response/body holds the template expression \"{{now}}\"")]
    [InlineData("""{"request": {"urlPath": "/a"}, "response": {"transformers": ["response-template"], "headers": {"X": "{{randomValue}}"}}}""", "/response/headers/X holds the template expression \"{{randomValue}}\"")]
    [InlineData("""{"request": {"urlPath": "/a"}, "response": {"headers": {"X": "a\r\nb"}}}""", "/response/headers/X must be one line")]
    [InlineData("""{"request": {"urlPath": "/a"}, "response": {"headers": {"content-length": "3"}}}""", "/response/headers/content-length is set by the host")]
    [InlineData("""{"id": "1", "request": {"urlPath": "/a"}, "response": {}}""", "/id must be a UUID")]
    [InlineData("""{"newScenarioState": "x", "request": {"urlPath": "/a"}, "response": {}}""", "/scenarioName is missing beside a scenario state")]
    [InlineData("""{"name": "a", "name": "b", "request": {"urlPath": "/a"}, "response": {}}""", "a.json:1:15: /name stands twice")]
    [InlineData("{\n  \"request\": {,}\n}", "a.json:2:15: is not JSON")]
    [InlineData("", "a.json:1:1: is not JSON")]
    [InlineData("[]", "a.json:1:1: must be a mapping, an object, is array")]
    [InlineData("""{"mappings": [3]}""", "a.json:1:15: /mappings/0 must be a mapping, an object, is number")]
    public void Refuses_what_it_does_not_implement_and_names_file_place_and_field(string text, string expected)
        => FluentActions.Invoking(() => StubRoot.Read(text)).Should().Throw<MappingException>()
            .Which.Faults.Should().ContainSingle().Which.ToString().Should().Contain(expected);

    [Fact]
    public void Reports_the_faults_of_all_files_at_once()
    {
        var files = StubFiles.FromTexts(new Dictionary<string, string>
        {
            ["b.json"] = """{"request": {"urlPath": "/a", "x": 1}, "response": {"y": 2}}""",
            ["a.json"] = "{",
            ["c.json"] = """{"request": {"urlPath": "/a"}, "response": {}}""",
        });

        FluentActions.Invoking(() => MappingReader.Read(files)).Should().Throw<MappingException>()
            .Which.Faults.Select(fault => (fault.File, fault.Pointer)).Should().Equal(("a.json", ""), ("b.json", "/request/x"), ("b.json", "/response/y"));
    }

    [Fact]
    public void Refuses_an_id_that_two_mappings_have()
    {
        const string mapping = """{"id": "11111111-2222-3333-4444-555555555555", "request": {"urlPath": "/a"}, "response": {}}""";
        var files = StubFiles.FromTexts(new Dictionary<string, string> { ["a.json"] = mapping, ["b.json"] = mapping });

        FluentActions.Invoking(() => MappingReader.Read(files)).Should().Throw<MappingException>()
            .WithMessage("b.json:1:8: /id is also that of a.json:1:1");
    }

    [Fact]
    public void Reads_a_folder_with_sub_folders_and_body_files()
    {
        var root = Directory.CreateTempSubdirectory("stub-root-");
        try
        {
            Directory.CreateDirectory(Path.Combine(root.FullName, "mappings", "v1.0"));
            Directory.CreateDirectory(Path.Combine(root.FullName, "__files", "bodies"));
            File.WriteAllBytes(Path.Combine(root.FullName, "__files", "bodies", "a.bin"), [0, 255, 10]);
            File.WriteAllText(
                Path.Combine(root.FullName, "mappings", "v1.0", "a.json"),
                "\uFEFF" + """{"request": {"urlPath": "/a"}, "response": {"bodyFileName": "bodies/a.bin"}}""");

            var mapping = MappingReader.Read(StubFiles.FromFolder(root.FullName)).Should().ContainSingle().Subject;

            mapping.Source.File.Should().Be("mappings/v1.0/a.json");
            mapping.Response.Body.ToArray().Should().Equal(0, 255, 10);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public void Says_what_to_give_where_a_folder_holds_no_mappings()
    {
        var root = Directory.CreateTempSubdirectory("stub-root-");
        try
        {
            FluentActions.Invoking(() => StubFiles.FromFolder(root.FullName)).Should().Throw<MappingException>()
                .WithMessage("*mappings:1:1: there is no such folder; give a WireMock root*");
            Directory.CreateDirectory(Path.Combine(root.FullName, "mappings"));
            FluentActions.Invoking(() => MappingReader.Read(StubFiles.FromFolder(root.FullName))).Should().Throw<MappingException>()
                .WithMessage("*holds no mapping file*");
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public void Writes_a_jsonBody_as_WireMock_does()
        => System.Text.Encoding.UTF8.GetString(StubRoot.Read(StubRoot.Response(
            """ "jsonBody": {"b": 1.0, "a": 1e3, "c": -1.5E-2, "d": 1.25e1, "u": "é\u0001\u001f/\"\n", "n": null, "x": [ ], "o": { }, "big": 12345678901234567890123, "f": 0.10, "t": [true, false]} """))
            [0].Response.Body.Span)
            .Should().Be("""{"b":1.0,"a":1000,"c":-0.015,"d":12.5,"u":"é\u0001\u001F/\"\n","n":null,"x":[],"o":{},"big":12345678901234567890123,"f":0.10,"t":[true,false]}""");
}
