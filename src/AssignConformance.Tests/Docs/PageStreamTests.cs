using AssignConformance.Docs;
using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Docs;

/// <summary>Pages read one by one: in order, a few ahead, and no further than asked.</summary>
public sealed class PageStreamTests : IDisposable
{
    /// <summary>Far more than are read ahead, whatever the machine.</summary>
    private static readonly int Pages = 100 * Environment.ProcessorCount;

    private readonly string _root = Directory.CreateTempSubdirectory("page-stream-").FullName;
    private readonly DocsFolder _folder;

    public PageStreamTests()
    {
        Directory.CreateDirectory(Path.Combine(_root, "beta"));
        for (var index = 0; index < Pages; index++)
        {
            File.WriteAllText(Path.Combine(_root, "beta", $"{index:000000}.md"), "# Page\n");
        }

        _folder = DocsFolder.Open(_root);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Values_come_in_page_order_however_long_each_takes()
    {
        var names = await _folder.ReadAsync(_folder.Paths, SlowAtFirst, CancellationToken.None).ToListAsync();

        names.Should().Equal(_folder.Paths);

        static string SlowAtFirst(ApiPage page)
        {
            if (page.Path.EndsWith("0.md", StringComparison.Ordinal))
            {
                Thread.Sleep(1);
            }

            return page.Path;
        }
    }

    [Fact]
    public async Task Only_a_few_pages_are_read_ahead_of_the_one_that_is_taken()
    {
        var read = 0;

        await using var values = _folder.ReadAsync(_folder.Paths, _ => Interlocked.Increment(ref read), CancellationToken.None).GetAsyncEnumerator();
        await values.MoveNextAsync();
        await Task.Delay(50);

        read.Should().BeLessThanOrEqualTo(32 * Environment.ProcessorCount);
    }

    [Fact]
    public async Task Only_the_pages_asked_for_are_read()
    {
        var paths = _folder.Paths.Where(path => path.EndsWith("7.md", StringComparison.Ordinal)).ToList();
        var read = 0;

        var pages = await _folder.ReadAsync(paths, page => (page.Path, Number: Interlocked.Increment(ref read)), CancellationToken.None).ToListAsync();

        pages.Select(page => page.Path).Should().Equal(paths);
        read.Should().Be(Pages / 10);
    }

    [Fact]
    public async Task Cancelling_stops_reading()
    {
        using var cancellation = new CancellationTokenSource();
        var read = 0;

        var reading = async () =>
        {
            await foreach (var _ in _folder.ReadAsync(_folder.Paths, _ => Interlocked.Increment(ref read), cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        };

        await reading.Should().ThrowAsync<OperationCanceledException>();
        read.Should().BeLessThan(Pages);
    }
}
