using System.Text.Json.Nodes;
using AssignConformance.Generation;
using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Generation;

public sealed class QueryTests
{
    [Fact]
    public void Of_several_requests_to_one_path_the_one_with_more_of_a_query_comes_first()
    {
        var place = SourceSpan.InLine("v1.0/thing-list.md", 1, 1, 1);
        var contract = new OperationContract
        {
            Operation = new Operation { Id = "v1.0/thing-list", Version = "v1.0", Page = "v1.0/thing-list.md", Title = "List things", Method = "GET", Paths = [new Located<string>("/things", place)] },
            Examples =
            [
                new ContractExample { Number = 1, Target = "/v1.0/things", StatusCode = 200 },
                new ContractExample { Number = 2, Target = "/v1.0/things?$filter=name%20eq%20'a'&$count", StatusCode = 200 },
                new ContractExample { Number = 3, Target = "/v1.0/things?$expand=owner&id={id}", StatusCode = 200 },
            ],
        };

        var mappings = JsonNode.Parse(MappingGenerator.Generate([contract]).Single().Text)!["mappings"]!.AsArray();

        mappings.Where(mapping => ((string)mapping!["name"]!).Contains("documented", StringComparison.Ordinal))
            .Select(mapping => ((string)mapping!["name"]!, mapping["request"]!["queryParameters"]?.ToJsonString()))
            .Should().Equal(
                ("v1.0/thing-list documented 2", """{"$filter":{"equalTo":"name eq \u0027a\u0027"},"$count":{"equalTo":""}}"""),
                ("v1.0/thing-list documented 3", """{"$expand":{"equalTo":"owner"}}"""),
                ("v1.0/thing-list documented 1", null));
    }
}
