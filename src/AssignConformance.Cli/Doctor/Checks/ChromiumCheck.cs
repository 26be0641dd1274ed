namespace AssignConformance.Cli.Doctor.Checks;

/// <summary>The browser in which the report is tested.</summary>
internal sealed class ChromiumCheck : IDoctorCheck
{
    public Task<Diagnosis> LookAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        const string Purpose = "the tests of the report in a browser";
        return Task.FromResult(surroundings.FindProgram("chromium", "chromium-browser", "google-chrome") is { } path
            ? new Diagnosis("Chromium", IsThere: true, path, Purpose)
            : new Diagnosis("Chromium", IsThere: false, "none on PATH", Purpose, "Install it, on Debian: apt-get install -y chromium"));
    }
}
