using AssignConformance.Stubs.Matching;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Stubs;

public sealed class RequestMatcherTests
{
    [Theory]
    [InlineData("/p/{x}/assign", "/p/1/assign", true)]
    [InlineData("/p/{x}/assign", "/p/1/assign?a=b", true)]
    [InlineData("/p/{x}/assign", "/p/a%2Fb/assign", true)]
    [InlineData("/p/{x}/assign", "/p/{id}/assign", true)]
    [InlineData("/p/{x}/assign", "http://host:1/p/1/assign", true)]
    [InlineData("/p/{x}/assign", "/p//assign", false)]
    [InlineData("/p/{x}/assign", "/p/a/b/assign", false)]
    [InlineData("/p/{x}/assign", "/p/1/assign/", false)]
    [InlineData("/p/{x}/assign", "/p/1/Assign", false)]
    [InlineData("/p/{x}/assign", "/p/1/%61ssign", false)]
    [InlineData("/p/{x}/assign", "/p/1/../2/assign", false)]
    [InlineData("/p/f(a={x})/z", "/p/f(a=1)/z", true)]
    [InlineData("/p/f(a={x})/z", "/p/f(a=)/z", false)]
    [InlineData("/p.4/{x}", "/px4/1", false)]
    public void Matches_a_path_template_against_the_target_as_sent(string template, string target, bool matches)
        => Matcher($$$"""{"name": "m", "request": {"urlPathTemplate": "{{{template}}}"}, "response": {}}""")
            .Answering(StubRoot.Sent("GET", target)).Should().Be(matches ? "m" : null);

    [Theory]
    [InlineData("/p/f\\\\(a=[^/]+\\\\)", "/p/f(a=1)", true)]
    [InlineData("/p/f\\\\(a=[^/]+\\\\)", "/p/f(b=1)", false)]
    [InlineData("/p/f\\\\(a=[^/]+\\\\)/z", "/p/f(a=1)/z", true)]
    [InlineData("/p/a?/z", "/p//z", true)]
    [InlineData("/p/a*/z", "/p//z", true)]
    [InlineData("/p/a{0,2}/z", "/p//z", true)]
    [InlineData("/p/a+/z", "/p/aa/z", true)]
    [InlineData("/p/?", "/p", true)]
    [InlineData("/p/1|/q", "/q", true)]
    [InlineData("/p/(1|2)", "/p/2", true)]
    [InlineData("(?i)/p/a", "/P/A", true)]
    [InlineData("/p(?i)/a", "/p/A", true)]
    [InlineData("/p/\\\\w/a", "/p/w/a", true)]
    [InlineData("/p\\\\.4/.*", "/p.4/a/b/c", true)]
    [InlineData("/p\\\\.4/.*", "/px4/a", false)]
    [InlineData(".*", "/p/1", true)]
    public void Matches_a_path_expression_wherever_its_first_variable_part_stands(string pattern, string target, bool matches)
        => Matcher($$$"""{"name": "m", "request": {"urlPathPattern": "{{{pattern}}}"}, "response": {}}""")
            .Answering(StubRoot.Sent("GET", target)).Should().Be(matches ? "m" : null);

    [Fact]
    public void Tries_by_rising_priority_number_whatever_the_form_of_the_path()
    {
        var matcher = Matcher(
            """
            {"mappings": [
              {"name": "literal", "priority": 3, "request": {"urlPath": "/p/1"}, "response": {}},
              {"name": "template", "priority": 2, "request": {"urlPathTemplate": "/p/{x}"}, "response": {}},
              {"name": "expression", "priority": 1, "request": {"method": "PUT", "urlPathPattern": "/p/[0-9]"}, "response": {}}
            ]}
            """);

        matcher.Answering(StubRoot.Sent("GET", "/p/1")).Should().Be("template");
        matcher.Answering(StubRoot.Sent("PUT", "/p/1")).Should().Be("expression");
    }

    [Fact]
    public void Tries_the_mapping_added_last_first_among_equals()
        => Matcher("""{"mappings": [{"name": "1", "request": {"urlPath": "/a"}, "response": {}}, {"name": "2", "request": {"urlPath": "/a"}, "response": {}}]}""")
            .Answering(StubRoot.Sent("GET", "/a")).Should().Be("2");

    [Theory]
    [InlineData("GET", "GET", true)]
    [InlineData("GET", "HEAD", false)]
    [InlineData("ANY", "FOO", true)]
    [InlineData("POST", "post", false)]
    public void Compares_the_method_by_case_and_takes_ANY_for_any(string method, string sent, bool matches)
        => Matcher($$$"""{"name": "m", "request": {"method": "{{{method}}}", "urlPath": "/a"}, "response": {}}""")
            .Answering(StubRoot.Sent(sent, "/a")).Should().Be(matches ? "m" : null);

    [Theory]
    [InlineData("""{"equalTo": "b"}""", new[] { "a", "b" }, true)]
    [InlineData("""{"equalTo": "b"}""", new[] { "a, b" }, false)]
    [InlineData("""{"equalTo": "B"}""", new[] { "b" }, false)]
    [InlineData("""{"equalTo": "B", "caseInsensitive": true}""", new[] { "b" }, true)]
    [InlineData("""{"equalTo": "b"}""", new string[0], false)]
    [InlineData("""{"contains": "b"}""", new[] { "abc" }, true)]
    [InlineData("""{"matches": "b"}""", new[] { "abc" }, false)]
    [InlineData("""{"doesNotMatch": "a.*"}""", new string[0], true)]
    [InlineData("""{"doesNotMatch": "a.*"}""", new[] { "abc" }, false)]
    [InlineData("""{"absent": true}""", new string[0], true)]
    [InlineData("""{"absent": true}""", new[] { "" }, false)]
    [InlineData("""{"or": [{"absent": true}, {"matches": "a.*"}]}""", new string[0], true)]
    [InlineData("""{"or": [{"absent": true}, {"matches": "a.*"}]}""", new[] { "b" }, false)]
    [InlineData("""{"and": [{"matches": "a.*"}, {"doesNotMatch": ".*z"}]}""", new[] { "ab" }, true)]
    [InlineData("""{"and": [{"matches": "a.*"}, {"doesNotMatch": ".*z"}]}""", new[] { "az" }, false)]
    [InlineData("""{"and": [{"matches": "a.*"}, {"doesNotMatch": ".*z"}]}""", new string[0], false)]
    public void Matches_a_header_field_if_one_of_its_values_matches(string header, string[] values, bool matches)
        => Matcher(StubRoot.Request($$$""" "headers": {"x-y": {{{header}}}} """))
            .Answering(StubRoot.Sent("GET", "/a", null, [.. values.Select(value => ("X-Y", value))])).Should().Be(matches ? "m" : null);

    [Theory]
    [InlineData("""{"equalTo": "x y"}""", "?a=x%20y", true)]
    [InlineData("""{"equalTo": "x y"}""", "?b=1&a=z&a=x+y", true)]
    [InlineData("""{"equalTo": ""}""", "?a", true)]
    [InlineData("""{"equalTo": ""}""", "", false)]
    [InlineData("""{"equalTo": "1"}""", "?%61=1", true)]
    [InlineData("""{"absent": true}""", "?b=1", true)]
    [InlineData("""{"absent": true}""", "?a", false)]
    public void Matches_query_parameters_decoded(string matcher, string query, bool matches)
        => Matcher(StubRoot.Request($$$""" "queryParameters": {"a": {{{matcher}}}} """))
            .Answering(StubRoot.Sent("GET", "/a" + query)).Should().Be(matches ? "m" : null);

    [Theory]
    [InlineData("""{"equalToJson": {"a": 1, "b": [1, 2], "c": null}}""", """{"b": [1e0, 2], "c": null, "a": 1.0}""", true)]
    [InlineData("""{"equalToJson": {"a": 1}}""", """{"a": "1"}""", false)]
    [InlineData("""{"equalToJson": {"a": 1}}""", """{"a": 1, "b": 2}""", false)]
    [InlineData("""{"equalToJson": {"a": 1}, "ignoreExtraElements": true}""", """{"a": 1, "b": 2}""", true)]
    [InlineData("""{"equalToJson": {"a": 1, "b": null}}""", """{"a": 1}""", false)]
    [InlineData("""{"equalToJson": [0.1]}""", "[0.10000000000000000001]", false)]
    [InlineData("""{"equalToJson": [12345678901234567890]}""", "[12345678901234567891]", false)]
    [InlineData("""{"equalToJson": [1e2, -0.0, 1500e-3]}""", "[100, 0, 1.5]", true)]
    [InlineData("""{"equalToJson": [1, 2]}""", "[2, 1]", false)]
    [InlineData("""{"equalToJson": [1, 2, 2], "ignoreArrayOrder": true}""", "[2, 1, 2]", true)]
    [InlineData("""{"equalToJson": [1, 2, 2], "ignoreArrayOrder": true}""", "[1, 1, 2]", false)]
    [InlineData("""{"equalToJson": [1, 2], "ignoreExtraElements": true}""", "[1, 2, 3]", true)]
    [InlineData("""{"equalToJson": [1, 2], "ignoreExtraElements": true}""", "[3, 1, 2]", false)]
    [InlineData("""{"equalToJson": [{"a": 1}, {"a": 1, "b": 2}], "ignoreArrayOrder": true, "ignoreExtraElements": true}""", """[{"a": 1, "b": 2}, {"a": 1, "c": 3}]""", true)]
    [InlineData("""{"equalToJson": "\"t\""}""", "\"t\"", true)]
    [InlineData("""{"equalToJson": {}}""", "{} x", false)]
    [InlineData("""{"equalToJson": {}}""", "", false)]
    [InlineData("""{"equalToJson": {"a": 1}}""", """{"a": 2, "a": 1}""", false)]
    [InlineData("""{"matchesJsonSchema": {"required": ["a"]}, "schemaVersion": "V7"}""", """{"a": 1}""", true)]
    [InlineData("""{"matchesJsonSchema": {"required": ["a"]}}""", """{"b": 1}""", false)]
    [InlineData("""{"matchesJsonSchema": {"required": ["a"]}}""", "", false)]
    [InlineData("""{"or": [{"matchesJsonSchema": {"required": ["a"]}}, {"matchesJsonSchema": {"required": ["b"]}}]}""", """{"b": 1}""", true)]
    [InlineData("""{"and": [{"matchesJsonSchema": {"required": ["a"]}}, {"matchesJsonSchema": {"required": ["b"]}}]}""", """{"b": 1}""", false)]
    [InlineData("""{"absent": true}""", "", true)]
    [InlineData("""{"absent": true}""", "x", false)]
    [InlineData("""{"equalTo": ""}""", "", false)]
    [InlineData("""{"matches": "a.b"}""", "a\nb", true)]
    public void Matches_bodies_as_WireMock_does_but_reads_JSON_strictly(string pattern, string body, bool matches)
        => Matcher(StubRoot.Request($$$""" "bodyPatterns": [{{{pattern}}}] """))
            .Answering(StubRoot.Sent("GET", "/a", body)).Should().Be(matches ? "m" : null);

    [Fact]
    public void Moves_a_scenario_on_and_back()
    {
        var matcher = Matcher(
            """
            {"mappings": [
              {"name": "empty", "scenarioName": "s", "requiredScenarioState": "Started", "request": {"method": "GET", "urlPath": "/a"}, "response": {}},
              {"name": "full", "scenarioName": "s", "requiredScenarioState": "set", "request": {"method": "GET", "urlPath": "/a"}, "response": {}},
              {"name": "assign", "scenarioName": "s", "newScenarioState": "set", "request": {"method": "POST", "urlPath": "/a"}, "response": {}}
            ]}
            """);

        matcher.Answering(StubRoot.Sent("GET", "/a")).Should().Be("empty");
        matcher.Answering(StubRoot.Sent("POST", "/a")).Should().Be("assign");
        matcher.Answering(StubRoot.Sent("GET", "/a")).Should().Be("full");
        matcher.ResetScenarios();
        matcher.Answering(StubRoot.Sent("GET", "/a")).Should().Be("empty");
    }

    [Fact]
    public void Lets_one_of_many_parallel_requests_take_a_scenario_transition()
    {
        var matcher = Matcher("""{"name": "once", "scenarioName": "s", "requiredScenarioState": "Started", "newScenarioState": "gone", "request": {"urlPath": "/a"}, "response": {}}""");

        ParallelEnumerable.Range(0, 200).Count(_ => matcher.Answering(StubRoot.Sent("GET", "/a")) is not null).Should().Be(1);
    }

    [Fact]
    public void Explains_what_kept_the_nearest_mapping_from_matching()
    {
        var matcher = Matcher(
            """
            {"mappings": [
              {"name": "far", "request": {"method": "GET", "urlPath": "/other"}, "response": {}},
              {"name": "near", "scenarioName": "s", "requiredScenarioState": "set", "request": {
                "method": "POST", "urlPathTemplate": "/a/{x}", "queryParameters": {"q": {"equalTo": "1"}},
                "headers": {"Authorization": {"matches": "Bearer .+"}, "Content-Type": {"equalTo": "application/json"}},
                "bodyPatterns": [{"equalToJson": {"a": [1, {"b": "x"}]}}]}, "response": {}}
            ]}
            """);

        var outcome = matcher.Match(StubRoot.Sent("PUT", "/a/1?q=2", """{"a": [1, {"b": "y"}]}""", ("Authorization", "Basic c2VjcmV0"), ("Content-Type", "text/plain")));

        var unmatched = outcome.Should().BeOfType<MatchOutcome.Unmatched>().Subject;
        unmatched.Nearest!.Name.Should().Be("near");
        unmatched.Differences.Should().Equal(
            "method: expected POST, was PUT",
            "query parameter q: expected \"1\", was \"2\"",
            "header Authorization: expected a match of \"Bearer .+\", was another value",
            "header Content-Type: expected \"application/json\", was \"text/plain\"",
            "body: /a/1/b: expected \"x\", was \"y\"",
            "scenario \"s\": expected state \"set\", was \"Started\"");
    }

    [Fact]
    public void Names_the_path_where_no_path_matches()
        => Matcher("""{"mappings": [{"name": "a", "request": {"urlPathTemplate": "/p/{x}/assign"}, "response": {}}, {"name": "b", "request": {"urlPath": "/q"}, "response": {}}]}""")
            .Match(StubRoot.Sent("GET", "/p/1/assing")).Should().BeOfType<MatchOutcome.Unmatched>()
            .Which.Differences.Should().Equal("path: expected /p/{x}/assign, was /p/1/assing");

    [Fact]
    public void Finds_a_mapping_among_thousands_of_paths()
    {
        var mappings = string.Join(",", Enumerable.Range(0, 5000).Select(index => $$$"""{"name": "m{{{index}}}", "request": {"urlPathTemplate": "/v1.0/s{{{index}}}/{x}/assign"}, "response": {}}"""));

        Matcher($$"""{"mappings": [{{mappings}}]}""").Answering(StubRoot.Sent("GET", "/v1.0/s4321/a/assign")).Should().Be("m4321");
    }

    private static RequestMatcher Matcher(string text) => new(StubRoot.Read(text));
}
