using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant;
using AssignConformance.Tenant.Cleaning;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Credentials;
using AssignConformance.Tenant.Journal;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Preflight;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Redaction;
using AssignConformance.Tenant.Sending;
using AssignConformance.Tenant.Sending.Gate;

namespace AssignConformance.Tests.Tenant.CrashMatrix;

/// <summary>The client process of the crash matrix: a run of one recipe on the product's own target, sender, gate, tokens and journal.</summary>
/// <remarks><c>AssignConformance.Tests.dll RECIPE VERSION</c>, configured as the product is: <c>assign-conformance.json</c> and environment.</remarks>
internal static class ClientProgram
{
    /// <returns>0 where the tenant is as it was, 5 where it may not be, 130 after an interrupt.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var section = TenantSectionReader.Read("assign-conformance.json", await File.ReadAllTextAsync("assign-conformance.json"));
        var settings = TenantSettingsReader.Read(new TenantArguments(null, "reports", AllowWrites: true), Environment.GetEnvironmentVariable, section);
        var recipes = RecipeFolder.Own();
        var recipe = recipes.All.Single(each => each.Name == args[0]);
        var mark = RunMark.Create(TimeProvider.System.GetUtcNow(), RandomNumberGenerator.GetBytes(6));
        var owned = new OwnedObjects();
        using var tokens = new TenantTokens(
            settings, () => new CredentialFactory(settings, Environment.GetEnvironmentVariable).Create(), new Redactor(new KeptNames([])), TimeProvider.System);
        GateScope Scope(OwnedObjects objects) => new()
        {
            Settings = settings,
            Recipes = recipes.All,
            Owned = objects,
            RunName = RunMark.NamePrefix + mark.Run,
            RunMark = mark.Text,
            ReadPaths = PreflightPaths.All(settings),
        };
        var sending = new SendingOptions { NewRequestId = Guid.NewGuid, TimeOut = TimeSpan.FromSeconds(20) };
        using var sender = new TenantSender(settings, new RequestGate(Scope(owned)), tokens, sending);
        using var cleanUpSender = new TenantSender(settings, new RequestGate(Scope(owned) with { MayReadStrangers = true, RunName = null, RunMark = null }), tokens, sending);
        await using var target = new TenantTarget(new TenantTargetOptions
        {
            Name = "tenant (simulated)",
            Sender = sender,
            CleanUpSender = cleanUpSender,
            Recipes = recipes,
            Owned = owned,
            GateFor = objects => new RequestGate(Scope(objects)),
            MayNotAssign = _ => Task.FromResult<ExchangeFailure?>(null),
            Journal = new LateJournal(() => new JournalFolder(settings.JournalFolder).Create(mark, settings.TenantId, settings.Cloud.Graph, TimeProvider.System.GetUtcNow())),
            Mark = mark,
            Redact = exchange => exchange,
            RedactText = text => text,
            Places = [(recipe, args[1])],
            CleanUp = CleanUpOptions.For(settings, TimeProvider.System),
        });
        using var interrupted = new CancellationTokenSource();
        void Interrupt(PosixSignalContext context)
        {
            context.Cancel = true;
            interrupted.Cancel();
        }

        using var atInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var atTermination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        try
        {
            await SendAsync(target, recipe, args[1], settings, interrupted.Token);
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("interrupted");
        }

        var cleaned = await target.CleanAsync();
        foreach (var left in cleaned.Left)
        {
            Console.WriteLine($"left {left.Path}: {left.Reason}");
        }

        return !cleaned.IsComplete ? 5 : interrupted.IsCancellationRequested ? 130 : 0;
    }

    private static async Task SendAsync(TenantTarget target, Recipe recipe, string version, TenantSettings settings, CancellationToken cancellationToken)
    {
        var path = $"/{version}{recipe.Collection}/sample-id";
        var assign = new GraphRequest
        {
            Method = "POST",
            Target = $"{path}/{recipe.Action}",
            Headers = [new WireField("Content-Type", "application/json")],
            Body = Encoding.UTF8.GetBytes(recipe.Overlay.Replace(Placeholders.TestGroup, settings.TestGroupId, StringComparison.Ordinal)),
        };
        foreach (var request in new[] { assign, new GraphRequest { Method = "GET", Target = $"{path}/{recipe.ReadBack}" } })
        {
            var exchange = await target.SendAsync(request, cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{request.Method} {request.Target}: {exchange.Response?.StatusCode} {exchange.Failure?.RuleId} {exchange.Failure?.Message}"));
        }
    }
}
