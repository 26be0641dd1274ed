using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using AssignConformance.Cli;
using AssignConformance.Cli.Commands;
using AssignConformance.Cli.Doctor.Tenants;
using AssignConformance.Cli.Running;
using AssignConformance.Cli.Tenants;
using AssignConformance.Model;
using AssignConformance.SimulatedTenant.Control;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tests.Cli.Tenants;
using AssignConformance.Tests.SimulatedTenant;
using AssignConformance.Tests.Support;
using AssignConformance.Tests.Support.SimulatedTenant;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Secrets;

/// <summary>The secret scan: commands against a tenant that repeats secrets wherever it can, and what they printed and wrote. <see cref="SecretScannerTests"/> proves the scanner.</summary>
[Collection("SpecFlow runtime")]
public sealed class SecretScanTests : IClassFixture<TenantFixture>, IAsyncLifetime, IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly RunningTenant _tenant;
    private readonly TenantProject _project;
    private readonly PlantedSecrets _secrets;

    public SecretScanTests(TenantFixture fixture)
    {
        _tenant = fixture.Tenant;
        _project = new TenantProject(_tenant);
        _secrets = new PlantedSecrets(_tenant, _project);
        Echo(null);
    }

    /// <summary>What goes wrong in a run, by name.</summary>
    public static TheoryData<string> Faults => [.. Effects.Keys];

    private static ImmutableSortedDictionary<string, (FaultEffect Effect, string? Path, int Times)> Effects { get; } = new Dictionary<string, (FaultEffect, string?, int)>(StringComparer.Ordinal)
    {
        ["401, then a new token"] = (new FaultEffect.ExpireTokens(), "*/assign", 2),
        ["403 permission"] = (new FaultEffect.Refuse(RefusalKind.Permission), "*/assign", 0),
        ["403 approval"] = (new FaultEffect.Refuse(RefusalKind.Approval), "*/assign", 0),
        ["429"] = (new FaultEffect.Throttle(RetryAfterForm.Whole, 0), "*/assign", 3),
        ["500"] = (new FaultEffect.Fail(500), "*/assign", 0),
        ["503 after the write"] = (new FaultEffect.Fail(503, Moment.Applied), "*/assign", 2),
        ["reset"] = (new FaultEffect.Reset(), "*/assign", 2),
        ["redirect"] = (new FaultEffect.Redirect(), "*/assign", 0),
        ["clean-up fails"] = (new FaultEffect.Fail(500), "*/deviceCompliancePolicies/*-*-*-*-*", 0),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public Task InitializeAsync() => _tenant.Control.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("environment")]
    [InlineData("certificate")]
    [InlineData("workload")]
    public async Task A_run_by_any_credential_shows_and_writes_no_secret(string credential)
    {
        var run = await _project.RunAsync(options => options with { Tenant = options.Tenant with { Credential = credential } });

        run.ExitCode.Should().Be(0, "the scan is of a run that went through");
        run.Output.Should().Contain("none left");
        await NothingIsShownAsync(run);
        await NothingIsWrittenAsync();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_run_that_meets_a_fault_shows_and_writes_no_secret(string fault)
    {
        var (effect, path, times) = Effects[fault];
        await _tenant.Control.ScriptAsync(effect, path, times: times);

        var run = await _project.RunAsync();

        (await _tenant.Control.ReadUnplayedAsync()).Should().BeEmpty("the fault was met");
        await NothingIsShownAsync(run, withIds: fault != "clean-up fails");
        await NothingIsWrittenAsync();
    }

    [Fact]
    public async Task A_run_whose_answers_are_wrong_quotes_no_secret_not_even_half_of_one()
    {
        Echo((request, body) =>
        {
            if (body["value"] is JsonArray list && request.RequestUri!.AbsolutePath.Contains("assign", StringComparison.Ordinal))
            {
                var token = request.Headers.Authorization?.Parameter;
                body["@odata.context"] = $"https://localhost/v1.0/{Seeds.TestGroup}/{token}#x";
                foreach (var item in list.OfType<JsonObject>())
                {
                    item["target"]!["@odata.type"] = $"#microsoft.graph.groupAssignmentTarget.of.{PlantedSecrets.User}.{token}";
                }
            }

            return body;
        });

        var run = await _project.RunAsync();

        run.ExitCode.Should().Be(1);
        File.ReadAllText(Path.Combine(_project.Report, "results.ndjson")).Should().ContainAll("\"ruleId\":\"AC7005\"", "\"ruleId\":\"AC7014\"", "<token>");
        await NothingIsShownAsync(run);
        await NothingIsWrittenAsync();
    }

    [Fact]
    public async Task A_run_whose_answers_are_no_JSON_shows_and_writes_no_secret()
    {
        Echo((request, body) => request.RequestUri!.AbsolutePath.EndsWith("/assign", StringComparison.Ordinal) ? null : body);

        var run = await _project.RunAsync();

        run.ExitCode.Should().Be(1);
        File.ReadAllText(Path.Combine(_project.Report, "results.ndjson")).Should().Contain("\"ruleId\":\"AC7003\"");
        await NothingIsShownAsync(run);
        await NothingIsWrittenAsync();
    }

    [Theory]
    [InlineData("environment", true)]
    [InlineData("environment", false)]
    [InlineData("certificate", true)]
    [InlineData("workload", true)]
    [InlineData("workload", false)]
    public async Task An_authority_that_repeats_what_it_was_sent_is_quoted_without_it(string credential, bool isJson)
    {
        _project.Surroundings = _project.Surroundings with { Authority = new EchoingAuthority(_project.Surroundings.Authority!, isJson) };

        var run = await _project.RunAsync(options => options with { Tenant = options.Tenant with { Credential = credential } });
        var (code, cleaned) = await CleanUpAsync("--allow-writes", "--credential", credential);

        run.ExitCode.Should().Be(4);
        code.Should().Be(4);
        cleaned.Should().Contain("gave no token");
        run.Output.Should().Contain("gave no token");
        await NothingIsShownAsync(run);
        await NothingIsFoundAsync(cleaned, withIds: true);
    }

    [Fact]
    public async Task A_dry_run_and_doctor_show_no_secret()
    {
        var run = await _project.RunAsync(options => options with { Tenant = options.Tenant with { IsDryRun = true } });
        var lines = await new TenantDiagnoses(_project.Surroundings, TimeProvider.System).LookAsync(new TenantOptions { Tenant = Seeds.TenantId }, CancellationToken.None);

        run.ExitCode.Should().Be(0);
        lines.Length.Should().BeGreaterThan(5);
        await NothingIsShownAsync(run);
        await NothingIsFoundAsync(string.Join('\n', lines.Select(line => $"{line.Name} {line.Detail} {line.Advice}")), withIds: true);
    }

    /// <summary>Paths of objects stand on the console, and nowhere else: whoever is to take them away needs them.</summary>
    [Theory]
    [InlineData()]
    [InlineData("--allow-writes")]
    [InlineData("--allow-writes", "--orphans")]
    public async Task Clean_up_shows_no_secret(params string[] args)
    {
        var mark = RunMark.Create(TimeProvider.System.GetUtcNow().AddDays(-2), [1, 2, 3, 4, 5, 6]);
        await _tenant.Control.PlaceAsync(new ObjectToPlace(
            "deviceManagement/deviceCompliancePolicies", "windows10CompliancePolicy", new JsonObject { ["displayName"] = mark.NameFor("v1.0"), ["description"] = mark.Text }));
        await _tenant.Control.ScriptAsync(new FaultEffect.Fail(500), "*/mobileApps", "GET", times: 0);

        var (code, cleaned) = await CleanUpAsync(args);

        code.Should().NotBe(0);
        cleaned.Should().Contain(mark.NameFor("v1.0")).And.Contain("could not be looked through");
        await NothingIsFoundAsync(cleaned, withIds: false);
        await NothingIsWrittenAsync();
    }

    private void Echo(Func<HttpRequestMessage, JsonObject, JsonObject?>? vary)
        => _project.Surroundings = _project.Surroundings with { Graph = new EchoingNetwork(_tenant.CreateHandler(), _secrets, vary) };

    private async Task<(int ExitCode, string Output)> CleanUpAsync(params string[] args)
    {
        _project.WriteConfiguration();
        var command = new RootCommand { CleanupCommand.Create((request, _, token) => new TenantDoor(_project.Surroundings, TimeProvider.System).OpenAsync(request, token)) };
        using var output = new StringWriter();
        try
        {
            return (await command.Parse(["cleanup", "--tenant", Seeds.TenantId, "--docs", _project.In("features", "pages"), .. args])
                .InvokeAsync(new InvocationConfiguration { Output = output, Error = output, EnableDefaultExceptionHandler = false }), output.ToString());
        }
        catch (UnusableInputException exception)
        {
            return (ExitCode.Usage, output + exception.Message);
        }
        catch (BlockedException exception)
        {
            return (ExitCode.Blocked, output + exception.Message);
        }
    }

    private async Task NothingIsShownAsync(CommandResult run, bool withIds = true)
    {
        (run.Output + run.Error).Should().NotBeEmpty();
        await NothingIsFoundAsync(run.Output + run.Error, withIds);
    }

    /// <summary>No report holds a secret or an id, no journal a secret; a journal is its owner's alone and lies elsewhere.</summary>
    private async Task NothingIsWrittenAsync()
    {
        foreach (var report in Directory.Exists(_project.Report) ? Directory.GetFiles(_project.Report, "*", SearchOption.AllDirectories) : [])
        {
            await NothingIsFoundAsync(await File.ReadAllTextAsync(report), withIds: true, Path.GetFileName(report));
        }

        foreach (var journal in Directory.Exists(_project.Journals) ? Directory.GetFiles(_project.Journals) : [])
        {
            await NothingIsFoundAsync(await File.ReadAllTextAsync(journal), withIds: false, "journal");
            (OperatingSystem.IsWindows() ? OwnerOnly : File.GetUnixFileMode(journal)).Should().Be(OwnerOnly);
            Path.GetRelativePath(_project.Report, journal).Should().StartWith("..");
        }
    }

    private async Task NothingIsFoundAsync(string text, bool withIds, string where = "console")
        => (await _secrets.ScannerAsync(withIds)).Find(text).Should().BeEmpty("{0} must hold none", where);
}
