using System.Collections.Immutable;

namespace AssignConformance.Cli.Doctor.Checks;

/// <summary>Which variables of Azure.Identity are set. Their values are never read further, nor shown.</summary>
internal sealed class CredentialsCheck : IDoctorCheck
{
    private static readonly ImmutableArray<string> s_variables =
    [
        "AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET", "AZURE_CLIENT_CERTIFICATE_PATH", "AZURE_CLIENT_CERTIFICATE_PASSWORD",
        "AZURE_FEDERATED_TOKEN_FILE", "AZURE_AUTHORITY_HOST",
    ];

    public Task<Diagnosis> LookAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        var set = s_variables.Where(name => !string.IsNullOrEmpty(surroundings.ReadVariable(name))).ToList();
        return Task.FromResult(new Diagnosis(
            "credentials",
            set.Count > 0,
            set.Count > 0 ? $"{string.Join(", ", set)} set" : "no AZURE_ variable is set",
            "a live tenant as target, which is not built yet; nothing else reads them"));
    }
}
