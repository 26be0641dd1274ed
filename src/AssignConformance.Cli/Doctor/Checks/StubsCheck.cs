namespace AssignConformance.Cli.Doctor.Checks;

/// <summary>Whether generated mappings can be written.</summary>
internal sealed class StubsCheck : IDoctorCheck
{
    public Task<Diagnosis> LookAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        var problem = WriteAccess.WhyNot(Path.Combine(surroundings.Folder, "stubs"));
        return Task.FromResult(new Diagnosis(
            "stubs/", problem is null, problem ?? "can be written", "generate", problem is null ? null : "Make it writable, or give another folder: generate --out DIR."));
    }
}
