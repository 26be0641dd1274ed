namespace AssignConformance.Cli.Doctor.Checks;

/// <summary>The runtime that runs this program.</summary>
internal sealed class DotnetCheck : IDoctorCheck
{
    public Task<Diagnosis> LookAsync(Surroundings surroundings, CancellationToken cancellationToken)
        => Task.FromResult(new Diagnosis(".NET", IsThere: true, Environment.Version.ToString(), "everything") { IsRequired = true });
}
