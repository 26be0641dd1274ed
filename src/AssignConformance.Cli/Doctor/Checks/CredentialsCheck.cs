using AssignConformance.Tenant.Credentials;

namespace AssignConformance.Cli.Doctor.Checks;

/// <summary>Which variables of Azure.Identity are set. Their values are never read further, nor shown.</summary>
internal sealed class CredentialsCheck : IDoctorCheck
{
    public Task<Diagnosis> LookAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        var set = CredentialVariables.All.Where(name => !string.IsNullOrEmpty(surroundings.ReadVariable(name))).ToList();
        return Task.FromResult(new Diagnosis(
            "credentials",
            set.Count > 0,
            set.Count > 0 ? $"{string.Join(", ", set)} set" : "no AZURE_ variable is set",
            "run --target tenant and cleanup; nothing else reads them"));
    }
}
