using System.Collections.Immutable;
using System.Security.Cryptography;
using AssignConformance.Cli.Running;
using AssignConformance.Cli.Tenants;
using AssignConformance.Model;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Credentials;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Preflight;

namespace AssignConformance.Cli.Doctor.Tenants;

/// <summary>What <c>run --target tenant</c> would find: settings, credential, and all of the preflight. Writes nothing.</summary>
internal sealed class TenantDiagnoses(TenantSurroundings surroundings, TimeProvider clock)
{
    private const string Purpose = "run --target tenant";

    /// <summary>A line a thing, in the order in which a run would meet them; the first that stands in the way of the others is the last.</summary>
    public async Task<ImmutableArray<Diagnosis>> LookAsync(TenantOptions options, CancellationToken cancellationToken)
    {
        TenantSettings settings;
        TenantPlan plan;
        try
        {
            settings = TenantConfiguration.Read(options, new RunOptions().ReportFolder, surroundings);
            plan = await TenantPlan.LoadAsync(new RunOptions { Docs = Path.Combine(surroundings.Folder, "features", "pages") }, settings, cancellationToken);
        }
        catch (UnusableInputException exception)
        {
            return [Line("tenant settings", isThere: false, exception.Message)];
        }

        var mark = RunMark.Create(clock.GetUtcNow(), RandomNumberGenerator.GetBytes(6));
        using var access = new TenantAccess(settings, plan.Recipes, CheckedNames.Of(plan.Run.Contracts), mark: null, surroundings, clock);
        var lines = await new TenantPreflight(access, plan, mark).LookAsync(cancellationToken);
        return
        [
            Line("tenant settings", isThere: true, $"tenant, test group, cloud {settings.Cloud.Name}, journals in {settings.JournalFolder}"),
            Credential(settings),
            .. lines.Where(line => line.Name is not ("plan" or "writes")).Select(line => Line(
                line.Name, line.Status is PreflightStatus.Well or PreflightStatus.Note, line.Found, line.Advice.Length == 0 ? null : line.Advice)),
        ];
    }

    /// <summary>Which variables of the credential are set: their names, never their values.</summary>
    private Diagnosis Credential(TenantSettings settings)
    {
        var set = CredentialVariables.All.Where(name => !string.IsNullOrWhiteSpace(surroundings.ReadVariable(name))).ToList();
        return Line("credential", isThere: true, $"{settings.Credential.ToString().ToLowerInvariant()}; {(set.Count == 0 ? "no AZURE_ variable is set" : string.Join(", ", set) + " set")}");
    }

    private static Diagnosis Line(string name, bool isThere, string detail, string? advice = null) => new(name, isThere, detail.TrimEnd('.'), Purpose, advice) { IsOfTenant = true };
}
