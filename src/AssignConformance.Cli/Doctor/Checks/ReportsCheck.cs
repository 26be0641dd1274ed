namespace AssignConformance.Cli.Doctor.Checks;

/// <summary>Whether reports can be written.</summary>
internal sealed class ReportsCheck : IDoctorCheck
{
    public Task<Diagnosis> LookAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        var problem = WriteAccess.WhyNot(Path.Combine(surroundings.Folder, "reports"));
        return Task.FromResult(new Diagnosis(
            "reports/", problem is null, problem ?? "can be written", "run", problem is null ? null : "Make it writable, or give another folder: run --report DIR.")
        {
            IsRequired = true,
        });
    }
}
