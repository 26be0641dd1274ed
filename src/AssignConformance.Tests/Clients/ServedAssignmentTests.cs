using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Clients;

public sealed class ServedAssignmentTests
{
    [Fact]
    public async Task A_client_of_serve_reads_back_what_it_assigned()
    {
        var docs = Directory.CreateTempSubdirectory("assign-conformance-");
        try
        {
            AssignmentPages.WriteTo(docs.FullName);
            await using var served = await ServedPages.StartAsync("--docs", docs.FullName);
            using var client = new HttpClient { BaseAddress = served.Address };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "mine");

            (await CountAsync(client)).Should().Be(0);
            using var content = new StringContent(AssignmentPages.Sent, Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(AssignmentPages.AssignPath, content);
            ((int)answer.StatusCode).Should().Be(204);
            (await CountAsync(client)).Should().Be(2);
        }
        finally
        {
            docs.Delete(recursive: true);
        }
    }

    private static async Task<int> CountAsync(HttpClient client) => JsonNode.Parse(await client.GetStringAsync(AssignmentPages.ListPath))!["value"]!.AsArray().Count;
}
