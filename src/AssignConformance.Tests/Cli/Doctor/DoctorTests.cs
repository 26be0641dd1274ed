using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using AssignConformance.Cli.Doctor;
using AssignConformance.Stubs.WireMock;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Doctor;

public sealed class DoctorTests
{
    [Fact]
    public async Task Where_everything_is_there_each_thing_is_told_with_version_and_place()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var machine = new SampleMachine();
        machine.Install("java", "echo 'openjdk version \"17.0.15\"' >&2").Install("node", "echo v20.1.0").Install("npm").Install("chromium").InstallWireMock();
        machine.Variables["AZURE_TENANT_ID"] = "t";

        var (code, text) = await machine.ExamineAsync();

        code.Should().Be(0);
        text.Should().Be($"""
            ok       .NET         {Environment.Version}; for everything
            ok       pages        5 in features/pages; for every command without --docs
            ok       reports/     can be written; for run
            ok       port         a free one on 127.0.0.1; for run and serve
            ok       stubs/       can be written; for generate
            ok       Java         17 at {machine.Bin}/java; for run --target wiremock and the tests of both stub hosts
            ok       WireMock     3.13.2 at {WireMockJar.PathInProject}; for run --target wiremock and the tests of both stub hosts
            ok       Node.js      v20.1.0 at {machine.Bin}/node, npm at {machine.Bin}/npm; for installing WireMock, and for the tests that judge schemas a second time or call serve from JavaScript
            ok       Chromium     {machine.Bin}/chromium; for the tests of the report in a browser
            ok       credentials  AZURE_TENANT_ID set; for run --target tenant and cleanup; nothing else reads them

            run works, and nothing is missing.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Optional_things_that_are_missing_are_told_with_what_to_do_and_fail_nothing()
    {
        using var machine = new SampleMachine();

        var (code, text) = await machine.ExamineAsync();

        code.Should().Be(0);
        text.Split('\n').Where(line => line.StartsWith("missing", StringComparison.Ordinal)).Should().SatisfyRespectively(
            java => java.Should().ContainAll("Java", "JAVA_HOME", "PATH", "for run --target wiremock", "Install one"),
            jar => jar.Should().ContainAll("WireMock", WireMockJar.PathInProject, "Run: npm ci --prefix stubs"),
            node => node.Should().ContainAll("Node.js", "no node on PATH", "Install Node.js"),
            chromium => chromium.Should().ContainAll("Chromium", "none on PATH", "apt-get install -y chromium"),
            credentials => credentials.Should().ContainAll("credentials", "no AZURE_ variable is set"));
        text.Should().EndWith("run works; missing, and needed only for what their lines say: Java, WireMock, Node.js, Chromium, credentials.\n");
    }

    [Fact]
    public async Task A_java_that_is_too_old_counts_as_missing()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var machine = new SampleMachine();
        machine.Install("java", "echo 'java version \"1.8.0_302\"' >&2");

        (await machine.ExamineAsync()).Text.Should().Contain(
            $"missing  Java         {machine.Bin}/java is Java 8, and WireMock 3.13.2 needs 11 or newer; for run --target wiremock and the tests of both stub hosts. Install one, or set JAVA_HOME to it.\n");
    }

    [Fact]
    public async Task Values_of_credentials_are_never_shown()
    {
        using var machine = new SampleMachine();
        machine.Variables["AZURE_CLIENT_SECRET"] = "s3cret";
        machine.Variables["AZURE_CLIENT_ID"] = "";

        var texts = new[] { (await machine.ExamineAsync()).Text, (await machine.ExamineAsync(asJson: true)).Text };

        texts.Should().OnlyContain(text => text.Contains("AZURE_CLIENT_SECRET set") && !text.Contains("s3cret") && !text.Contains("AZURE_CLIENT_ID"));
    }

    [Fact]
    public async Task Without_pages_run_can_not_work_and_the_exit_code_says_so()
    {
        using var machine = new SampleMachine();
        Directory.Delete(machine.Project.Docs, recursive: true);

        var (code, text) = await machine.ExamineAsync();

        code.Should().Be(4);
        text.Should().Contain("missing  pages        no page in ").And.Contain("or give other pages: --docs DIR.").And.EndWith("run can't work: pages missing.\n");
    }

    [Fact]
    public async Task Reports_that_can_not_be_written_are_told()
    {
        using var machine = new SampleMachine();
        await File.WriteAllTextAsync(machine.Project.Report, "a file where the folder should be");

        var (code, text) = await machine.ExamineAsync();

        code.Should().Be(4);
        text.Should().Contain("missing  reports/").And.Contain("is a file; for run. Make it writable, or give another folder: run --report DIR.");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_and_fails_nothing()
    {
        using var machine = new SampleMachine();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var (code, text) = await machine.ExamineAsync(port);

        code.Should().Be(0);
        text.Should().Contain($"missing  port         127.0.0.1:{port}: ").And.Contain($"for serve --port {port}. Give another, or 0 for a free one.");
    }

    [Fact]
    public async Task JSON_tells_the_same()
    {
        using var machine = new SampleMachine();

        using var json = JsonDocument.Parse((await machine.ExamineAsync(asJson: true)).Text);

        var java = json.RootElement.EnumerateArray().Single(each => each.GetProperty("name").GetString() == "Java");
        (java.GetProperty("isThere").GetBoolean(), java.GetProperty("isRequired").GetBoolean()).Should().Be((false, false));
        java.GetProperty("advice").GetString().Should().StartWith("Install one");
    }

    [Fact]
    public async Task It_leaves_nothing_behind()
    {
        using var machine = new SampleMachine();
        var before = Directory.GetFileSystemEntries(machine.Project.In(), "*", SearchOption.AllDirectories).Order().ToList();

        await machine.ExamineAsync();

        Directory.GetFileSystemEntries(machine.Project.In(), "*", SearchOption.AllDirectories).Order().Should().Equal(before);
    }

    [Fact]
    public async Task The_command_looks_at_this_machine()
    {
        var result = await CommandResult.OfAsync("doctor", "--format", "json");

        result.Error.Should().BeEmpty();
        JsonDocument.Parse(result.Output).RootElement[0].GetProperty("name").GetString().Should().Be(".NET");
    }

    /// <summary>A copy of the project, with an environment of its own in which nothing is installed at first.</summary>
    private sealed class SampleMachine : IDisposable
    {
        public SampleMachine()
        {
            Directory.CreateDirectory(Bin);
            Variables["PATH"] = $"/nowhere{Path.PathSeparator}{Bin}";
        }

        public ProjectCopy Project { get; } = new();

        public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

        public string Bin => Project.In("bin");

        public SampleMachine Install(string program, string script = "exit 0")
        {
            var file = Path.Combine(Bin, program);
            File.WriteAllText(file, "#!/bin/sh\n" + script + "\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }

            return this;
        }

        public void InstallWireMock()
        {
            var jar = Project.In(WireMockJar.PathInProject.Split('/'));
            Directory.CreateDirectory(Path.GetDirectoryName(jar)!);
            File.WriteAllText(jar, "");
        }

        public async Task<(int ExitCode, string Text)> ExamineAsync(int port = 0, bool asJson = false)
        {
            var surroundings = new Surroundings { Folder = Project.In(), ReadVariable = name => Variables.GetValueOrDefault(name), Program = Project.In(), Port = port };
            var output = new StringWriter();
            var code = await DoctorPipeline.RunAsync(surroundings, asJson, output, CancellationToken.None);
            return (code, output.ToString().ReplaceLineEndings("\n"));
        }

        public void Dispose() => Project.Dispose();
    }
}
