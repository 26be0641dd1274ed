using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.WireMock;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Stubs.WireMock;

public sealed class JavaRuntimeTests
{
    [Theory]
    [InlineData("openjdk version \"17.0.15\" 2025-04-15\nOpenJDK Runtime Environment", 17)]
    [InlineData("Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version \"25\" 2025-09-16", 25)]
    [InlineData("openjdk version \"22-ea\" 2024-03-19", 22)]
    [InlineData("java version \"1.8.0_302\"", 8)]
    [InlineData("java: command not found", null)]
    public void Reads_the_feature_release(string text, int? expected) => JavaRuntime.ParseVersion(text).Should().Be(expected);

    [Fact]
    public async Task No_java_at_all_is_told_with_what_to_do()
    {
        var find = () => JavaRuntime.FindAsync(_ => null, CancellationToken.None);

        (await find.Should().ThrowAsync<StubHostException>()).Which.Message.Should().ContainAll("Java 11", "JAVA_HOME", "PATH", "--target stub");
    }

    [Fact]
    public async Task A_JAVA_HOME_without_java_is_told_and_not_passed_over()
    {
        using var sample = new SampleJava();

        var find = () => JavaRuntime.FindAsync(name => name == "JAVA_HOME" ? Path.Combine(sample.Home, "none") : Environment.GetEnvironmentVariable(name), CancellationToken.None);

        (await find.Should().ThrowAsync<StubHostException>()).Which.Message.Should().StartWith($"JAVA_HOME is {sample.Home}").And.Contain("unset it");
    }

    [Theory]
    [InlineData("echo 'java version \"1.8.0_302\"' >&2", "is Java 8, and WireMock 3.13.2 needs 11 or newer")]
    [InlineData("echo hello", "does not say its version but \"hello\"")]
    public async Task A_java_that_is_too_old_or_none_is_told(string script, string message)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var sample = new SampleJava(script);

        var find = () => JavaRuntime.FindAsync(name => name == "JAVA_HOME" ? sample.Home : null, CancellationToken.None);

        (await find.Should().ThrowAsync<StubHostException>()).Which.Message.Should().StartWith(sample.Home).And.Contain(message);
    }

    [Fact]
    public async Task The_first_java_on_the_path_is_taken()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var first = new SampleJava("echo 'openjdk version \"11.0.1\"' >&2");
        using var second = new SampleJava("echo 'openjdk version \"21\"' >&2");

        var java = await JavaRuntime.FindAsync(name => name == "PATH" ? $"/nowhere:{first.Home}/bin:{second.Home}/bin" : null, CancellationToken.None);

        java.Should().Be($"{first.Home}/bin/java");
    }

    /// <summary>A folder like a Java home whose java is a shell script.</summary>
    private sealed class SampleJava : IDisposable
    {
        private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("assign-conformance-");

        public SampleJava(string script = "exit 1")
        {
            var java = Path.Combine(_home.CreateSubdirectory("bin").FullName, "java");
            File.WriteAllText(java, "#!/bin/sh\n" + script + "\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(java, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }
        }

        public string Home => _home.FullName;

        public void Dispose() => _home.Delete(recursive: true);
    }
}
