using System.Text;
using AssignConformance.Tenant.Journal;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tests.Tenant.Objects;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Journal;

public sealed class JournalFileTests : IDisposable
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 22, 2, 15, 0, TimeSpan.Zero);
    private static readonly RunMark s_mark = RunMark.Create(s_now, [1, 2, 3, 4, 5, 6]);

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("assign-conformance-");

    private string FolderPath => Path.Combine(_root.FullName, "journals");

    private JournalFolder Folder => new(FolderPath);

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Every_kind_of_entry_is_read_as_it_was_written()
    {
        JournalEntry[] entries =
        [
            new JournalEntry.Creating(s_now, "mobile-app", "beta", "/deviceAppManagement/mobileApps", "zz-assignconf-x"),
            new JournalEntry.NotCreated(s_now, "mobile-app", "beta", "/deviceAppManagement/mobileApps", "zz-assignconf-x"),
            new JournalEntry.Created(s_now, "mobile-app", "beta", "/deviceAppManagement/mobileApps", "zz-assignconf-x", "7"),
            new JournalEntry.Assigning(s_now, "/beta/deviceAppManagement/mobileApps/7/assign"),
            new JournalEntry.Deleting(s_now, "/beta/deviceAppManagement/mobileApps/7"),
            new JournalEntry.Deleted(s_now, "/beta/deviceAppManagement/mobileApps/7"),
            new JournalEntry.RunEnded(s_now),
        ];
        string path;
        using (var journal = Create())
        {
            path = journal.Path;
            foreach (var entry in entries)
            {
                journal.Write(entry);
            }
        }

        var reading = JournalReader.Read("j", File.ReadAllBytes(path));

        reading.Entries.Should().Equal([new JournalEntry.RunBegun(s_now, s_mark.Run, TenantRun.TenantId, TenantRun.Graph), .. entries]);
        reading.IsClosed.Should().BeTrue();
        reading.TornBytes.Should().Be(0);
        File.ReadAllLines(path)[0].Should().Be(
            """{"kind":"runBegun","run":"20261122t021500z-010203040506","tenantId":"11111111-2222-3333-4444-555555555555","graph":"https://graph.microsoft.com","at":"2026-11-22T02:15:00+00:00"}""");
    }

    [Fact]
    public void An_entry_is_on_disk_when_writing_returns()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var journal = Create();

        journal.Write(new JournalEntry.Assigning(s_now, "/beta/x"));

        ReadLocked(journal.Path).Should().EndWith("\"path\":\"/beta/x\",\"at\":\"2026-11-22T02:15:00+00:00\"}\n");
    }

    [Fact]
    public void Folder_and_file_are_nobody_elses_to_read()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var journal = Create();

        File.GetUnixFileMode(journal.Path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(FolderPath).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void A_folder_that_others_may_write_to_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateDirectory(FolderPath);
        File.SetUnixFileMode(FolderPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupWrite);

        FluentActions.Invoking(Create).Should().Throw<JournalException>().WithMessage("*chmod 700*");
    }

    [Fact]
    public void A_journal_carries_run_and_tenant_in_its_name_and_is_never_overwritten()
    {
        using var journal = Create();

        Path.GetFileName(journal.Path).Should().Be($"{TenantRun.TenantId}.20261122t021500z-010203040506.ndjson");
        Folder.Of(TenantRun.TenantId).Should().Equal(journal.Path);
        Folder.Of("99999999-2222-3333-4444-555555555555").Should().BeEmpty();
        FluentActions.Invoking(Create).Should().Throw<JournalException>();
    }

    [Fact]
    public void A_journal_whose_run_is_still_going_on_is_not_opened()
    {
        using var journal = Create();

        FluentActions.Invoking(() => JournalFile.Continue(journal.Path)).Should().Throw<JournalInUseException>().WithMessage("*still going on*");
    }

    [Fact]
    public void A_torn_last_line_is_left_out_and_told_and_the_next_entry_gets_a_line_of_its_own()
    {
        var path = Path.Combine(_root.FullName, "torn.ndjson");
        var whole = Line(new JournalEntry.RunBegun(s_now, s_mark.Run, TenantRun.TenantId, TenantRun.Graph));
        var torn = Line(new JournalEntry.Creating(s_now, "mobile-app", "beta", "/x/y", "n"));
        foreach (var length in Enumerable.Range(1, torn.Length - 2))
        {
            File.WriteAllBytes(path, [.. whole, .. torn[..length]]);
            using (var journal = JournalFile.Continue(path))
            {
                journal.TornBytes.Should().Be(length);
                journal.Entries.Should().ContainSingle();
                journal.Write(new JournalEntry.RunEnded(s_now));
            }

            JournalReader.Read("j", File.ReadAllBytes(path)).Entries.Should().HaveCount(2);
        }
    }

    [Fact]
    public void A_whole_entry_whose_line_end_is_missing_counts()
    {
        var path = Path.Combine(_root.FullName, "torn.ndjson");
        var begun = Line(new JournalEntry.RunBegun(s_now, s_mark.Run, TenantRun.TenantId, TenantRun.Graph));
        var creating = Line(new JournalEntry.Creating(s_now, "mobile-app", "beta", "/x/y", "n"));
        File.WriteAllBytes(path, [.. begun, .. creating[..^1]]);

        using (var journal = JournalFile.Continue(path))
        {
            journal.Entries.Should().HaveCount(2);
            journal.Write(new JournalEntry.RunEnded(s_now));
        }

        JournalReader.Read("j", File.ReadAllBytes(path)).Entries.Should().HaveCount(3);
    }

    [Theory]
    [InlineData("{}\n", ":1:", "no entry of a journal")]
    [InlineData("BEGUN{\"kind\":\"deleted\"}\n", ":2:", "no entry of a journal")]
    [InlineData("BEGUN{\"kind\":\"fnord\",\"at\":\"2026-11-22T02:15:00+00:00\"}\n", ":2:", "no entry of a journal")]
    [InlineData("BEGUN{\"kind\":\"runEnded\",\"at\":\"2026-11-22T02:15:00+00:00\",\"x\":1}\n", ":2:", "no entry of a journal")]
    [InlineData("BEGUN{\"kind\":\"runEnded\",\"at\":\"2026-11-22T02:15:00+00:00\",\"at\":\"2026-11-22T02:15:00+00:00\"}\n", ":2:", "stands twice")]
    [InlineData("BEGUN{\"kind\":\"runEn\nBEGUN", ":2:", "not JSON")]
    [InlineData("BEGUNBEGUN", ":2:", "a run begins once")]
    [InlineData("BEGUN\n", ":2:", "not JSON")]
    [InlineData("{\"kind\":\"runEnded\",\"at\":\"2026-11-22T02:15:00+00:00\"}\n", ":1:", "the first entry must be runBegun")]
    public void Anything_else_that_is_broken_is_refused_with_its_line(string text, string place, string what)
    {
        var begun = Encoding.UTF8.GetString(Line(new JournalEntry.RunBegun(s_now, s_mark.Run, TenantRun.TenantId, TenantRun.Graph)));

        var read = () => JournalReader.Read("a.ndjson", Encoding.UTF8.GetBytes(text.Replace("BEGUN", begun, StringComparison.Ordinal)));

        read.Should().Throw<JournalException>().Which.Message.Should().StartWith("a.ndjson" + place).And.Contain(what);
    }

    [Fact]
    public void A_run_that_writes_nothing_leaves_no_journal()
    {
        using (var journal = new LateJournal(Create))
        {
            journal.Entries.Should().BeEmpty();
        }

        Directory.Exists(FolderPath).Should().BeFalse();
    }

    private JournalFile Create() => Folder.Create(s_mark, TenantRun.TenantId, TenantRun.Graph, s_now);

    private byte[] Line(JournalEntry entry)
    {
        var path = Path.Combine(_root.FullName, Path.GetRandomFileName());
        using (var journal = JournalFile.Create(path, new JournalEntry.RunBegun(s_now, s_mark.Run, TenantRun.TenantId, TenantRun.Graph)))
        {
            if (entry is not JournalEntry.RunBegun)
            {
                journal.Write(entry);
            }
        }

        return Encoding.UTF8.GetBytes(File.ReadAllLines(path)[^1] + "\n");
    }

    /// <summary>The text of a journal that is open: the lock is advisory, and another process may read.</summary>
    private static string ReadLocked(string path)
    {
        using var handle = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("cat", [path]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var text = handle.StandardOutput.ReadToEnd();
        handle.WaitForExit();
        return text;
    }
}
