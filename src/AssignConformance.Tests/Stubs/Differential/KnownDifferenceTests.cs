using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.Reading;
using AssignConformance.Tests.Stubs.WireMock;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>Holds the table of known differences against both hosts: an entry that is no difference any more fails too.</summary>
public sealed class KnownDifferenceTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("assign-conformance-");

    [Fact]
    public async Task The_embedded_host_answers_as_the_table_says()
    {
        await WriteAsync();
        await using var host = new EmbeddedStubHost(MappingReader.Read(StubFiles.FromFolder(_root.FullName)), new EmbeddedStubOptions());

        (await AnswersAsync(host)).Should().Equal(KnownDifferences.All.Select(difference => $"{difference.Name}: {difference.Embedded}"));
    }

    [WireMockFact]
    public async Task WireMock_answers_as_the_table_says()
    {
        await WriteAsync();
        await using var host = WireMockInstallation.Host(_root.FullName);

        (await AnswersAsync(host)).Should().Equal(KnownDifferences.All.Select(difference => $"{difference.Name}: {difference.WireMock}"));
    }

    [Fact]
    public void Every_entry_is_a_difference() => KnownDifferences.All.Should().OnlyContain(difference => difference.Embedded != difference.WireMock && difference.Reason.Length > 0);

    public void Dispose() => _root.Delete(recursive: true);

    private static async Task<IReadOnlyList<string>> AnswersAsync(IStubHost host)
    {
        await host.StartAsync(CancellationToken.None);
        var answers = new List<string>();
        foreach (var difference in KnownDifferences.All)
        {
            var answer = await RawAnswer.OfAsync(host, difference.Request);
            answers.Add($"{difference.Name}: {answer.Status} {answer.Fields} {(answer.IsMapped ? answer.Body : "")}".TrimEnd().Replace("  ", " ", StringComparison.Ordinal));
        }

        return answers;
    }

    private async Task WriteAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_root.CreateSubdirectory("mappings").FullName, "a.json"), KnownDifferences.Mappings);
        await File.WriteAllTextAsync(Path.Combine(_root.CreateSubdirectory("__files").CreateSubdirectory("b").FullName, "file.json"), "{}");
    }
}
