using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.WireMock;

namespace AssignConformance.Cli.Doctor.Checks;

/// <summary>The pinned jar of the real WireMock.</summary>
internal sealed class WireMockCheck : IDoctorCheck
{
    public Task<Diagnosis> LookAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        const string Purpose = "run --target wiremock and the tests of both stub hosts";
        try
        {
            var jar = WireMockJar.Find(surroundings.Folder, surroundings.Program);
            return Task.FromResult(new Diagnosis("WireMock", IsThere: true, $"{WireMockJar.Version} at {Path.GetRelativePath(surroundings.Folder, jar)}", Purpose));
        }
        catch (StubHostException)
        {
            return Task.FromResult(new Diagnosis("WireMock", IsThere: false, $"no {WireMockJar.PathInProject}", Purpose, "Run: npm ci --prefix stubs"));
        }
    }
}
