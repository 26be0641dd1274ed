namespace AssignConformance.Cli.Doctor;

/// <summary>Looks at one thing that commands or tests need. Changes nothing.</summary>
public interface IDoctorCheck
{
    Task<Diagnosis> LookAsync(Surroundings surroundings, CancellationToken cancellationToken);
}
