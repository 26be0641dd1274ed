using System.Text;
using AssignConformance.Model.Results;
using AssignConformance.Reports.Events;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

public sealed class NdjsonTests
{
    [Fact]
    public void Writes_one_JSON_object_a_line()
        => Snapshot.Matches(Encoding.UTF8.GetString(Write(RecordedRun.Events)), "Reports", "recorded", "results.ndjson");

    [Fact]
    public void Reads_back_what_it_wrote()
    {
        var read = NdjsonReader.Read(Write(RecordedRun.Events));

        read.Faults.Should().BeEmpty();
        read.IsTorn.Should().BeFalse();
        read.Events.Should().BeEquivalentTo(RecordedRun.Events, options => options.WithStrictOrdering().RespectingRuntimeTypes().ComparingByMembers<RunEvent>());
        Write(read.Events).Should().Equal(Write(RecordedRun.Events));
    }

    [Fact]
    public void Tolerates_and_tells_a_torn_last_line()
    {
        var whole = Write(RecordedRun.Events);

        var read = NdjsonReader.Read(whole.AsMemory(0, whole.Length - 5));

        read.Events.Should().HaveCount(RecordedRun.Events.Length - 1);
        read.Faults.Should().BeEmpty();
        read.IsTorn.Should().BeTrue();
        read.Problems.Should().ContainSingle().Which.Should().Contain("torn");
    }

    [Theory]
    [InlineData("not json", "invalid")]
    [InlineData("{\"event\":\"party\"}", "party")]
    [InlineData("{\"exitCode\":0}", "event")]
    [InlineData("null", "null")]
    [InlineData("{\"event\":\"runFinished\",\"exitCode\":0}", "missing required")]
    [InlineData("{\"event\":\"runFinished\",\"finished\":\"2026-01-01T00:00:00Z\",\"durationSeconds\":\"1\",\"exitCode\":0}", "number of seconds")]
    [InlineData("{\"event\":\"finding\",\"ruleId\":null,\"ruleName\":\"\",\"severity\":\"\",\"span\":{\"file\":\"\",\"line\":1,\"column\":1,\"endLine\":1,\"endColumn\":1},\"message\":\"\",\"lineText\":\"\",\"pointer\":null}", "null")]
    public void Says_which_line_is_no_event_and_reads_the_rest(string bad, string because)
    {
        byte[] stream = [.. Write(RecordedRun.Events[..2]), .. Encoding.UTF8.GetBytes(bad + "\n"), .. Write(RecordedRun.Events[2..])];

        var read = NdjsonReader.Read(stream);

        read.Events.Should().HaveCount(RecordedRun.Events.Length);
        var fault = read.Faults.Should().ContainSingle().Subject;
        fault.Line.Should().Be(3);
        fault.Message.Should().Contain(because);
        fault.ToString().Should().StartWith("Line 3 of the event stream");
    }

    [Fact]
    public void Reads_a_stream_with_byte_order_mark_CRLF_and_blank_lines()
    {
        var text = "\uFEFF" + Encoding.UTF8.GetString(Write(RecordedRun.Events)).Replace("\n", "\r\n\r\n", StringComparison.Ordinal);

        NdjsonReader.Read(Encoding.UTF8.GetBytes(text)).Should().Match<EventStream>(read => read.Events.Length == RecordedRun.Events.Length && read.Faults.IsEmpty && !read.IsTorn);
    }

    [Fact]
    public void A_text_with_a_lone_surrogate_is_written_with_a_replacement_character()
    {
        var read = NdjsonReader.Read(Write([RecordedRun.Started with { Target = "a\ud800b\n\u001b\u2028" }]));

        ((RunEvent.RunStarted)read.Events[0]).Target.Should().Be("a\ufffdb\n\u001b\u2028");
    }

    [Fact]
    public void Every_event_is_in_the_file_before_the_next_one()
    {
        using var folder = new TemporaryFolder();
        using var writer = NdjsonWriter.Create(folder.File("results.ndjson"));

        writer.Handle(RecordedRun.Events[0]);

        using var file = new FileStream(folder.File("results.ndjson"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        new StreamReader(file).ReadToEnd().Should().StartWith("{\"event\":\"runStarted\"").And.EndWith("}\n");
    }

    [Fact]
    public void A_full_disk_is_a_fault_and_leaves_no_hole()
    {
        using var disk = new FullDisk(capacity: Write(RecordedRun.Events[..1]).Length + 100);
        using var writer = new NdjsonWriter(disk, "reports/results.ndjson");

        foreach (var each in RecordedRun.Events)
        {
            writer.Handle(each);
        }

        writer.Fault!.Path.Should().Be("reports/results.ndjson");
        writer.Fault.Message.Should().Contain("No space left on device").And.Contain("--report");
        NdjsonReader.Read(disk.Written).Events.Should().ContainSingle().Which.Should().BeOfType<RunEvent.RunStarted>();
    }

    [Fact]
    public void A_file_that_cannot_be_created_is_a_fault_and_no_exception()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("taken"), "");

        using var writer = NdjsonWriter.Create(Path.Combine(folder.File("taken"), "results.ndjson"));
        writer.Handle(RecordedRun.Events[0]);

        writer.Fault!.Message.Should().Contain("taken").And.Contain("Give a writable folder");
    }

    [Fact]
    public void A_missing_file_is_a_fault_and_no_exception()
        => NdjsonReader.ReadFile(Path.Combine("no", "such.ndjson")).Problems.Should().ContainSingle().Which.Should().Contain("such.ndjson");

    [Fact]
    public void A_sink_that_throws_is_left_out_and_told()
    {
        var recorder = new RunRecorder();
        var fan = new EventFan(new Broken(), recorder);

        fan.Handle(RecordedRun.Events[0]);
        fan.Handle(RecordedRun.Events[1]);

        recorder.Events.Should().HaveCount(2);
        fan.Faults.Should().ContainSingle().Which.Cause.Should().Contain("broken");
    }

    private static byte[] Write(IEnumerable<RunEvent> events)
    {
        using var output = new MemoryStream();
        using (var writer = new NdjsonWriter(output, "memory"))
        {
            foreach (var each in events)
            {
                writer.Handle(each);
            }
        }

        return output.ToArray();
    }

    private sealed class Broken : IRunEventSink
    {
        public void Handle(RunEvent runEvent) => throw new InvalidOperationException("broken");
    }

    private sealed class FullDisk(int capacity) : MemoryStream
    {
        private readonly MemoryStream _written = new();

        public byte[] Written => _written.ToArray();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _written.Write(buffer[..(int)Math.Min(buffer.Length, capacity - _written.Length)]);
            if (_written.Length == capacity)
            {
                throw new IOException("No space left on device");
            }
        }
    }
}
