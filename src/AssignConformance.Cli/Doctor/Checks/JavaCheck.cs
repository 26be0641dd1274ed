using System.Globalization;
using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.WireMock;

namespace AssignConformance.Cli.Doctor.Checks;

/// <summary>The Java that runs the real WireMock.</summary>
internal sealed class JavaCheck : IDoctorCheck
{
    private const string Purpose = "run --target wiremock and the tests of both stub hosts";

    public async Task<Diagnosis> LookAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        try
        {
            var (path, version) = await JavaRuntime.InspectAsync(surroundings.ReadVariable, cancellationToken);
            return new Diagnosis("Java", IsThere: true, string.Create(CultureInfo.InvariantCulture, $"{version} at {path}"), Purpose);
        }
        catch (StubHostException exception)
        {
            // Why, then what to do.
            var end = exception.Message.IndexOf(". ", StringComparison.Ordinal);
            return end < 0
                ? new Diagnosis("Java", IsThere: false, exception.Message, Purpose)
                : new Diagnosis("Java", IsThere: false, exception.Message[..end], Purpose, exception.Message[(end + 2)..]);
        }
    }
}
