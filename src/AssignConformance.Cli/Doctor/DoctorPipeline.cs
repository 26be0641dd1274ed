using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AssignConformance.Cli.Composition;
using AssignConformance.Cli.Doctor.Checks;
using AssignConformance.Cli.Doctor.Tenants;
using AssignConformance.Cli.Tenants;

namespace AssignConformance.Cli.Doctor;

/// <summary>Tells what is here, what it is for, and what to do about what is not.</summary>
public static class DoctorPipeline
{
    private static readonly ImmutableArray<IDoctorCheck> s_checks =
    [
        new DotnetCheck(), new PagesCheck(), new ReportsCheck(), new LoopbackCheck(), new StubsCheck(),
        new JavaCheck(), new WireMockCheck(), new NodeCheck(), new ChromiumCheck(), new CredentialsCheck(),
    ];

    /// <returns><see cref="ExitCode.Success"/> where <c>run</c> against <c>stub</c> works, and against the tenant that was asked about, whatever else is missing; else <see cref="ExitCode.Blocked"/>.</returns>
    public static async Task<int> RunAsync(Surroundings surroundings, bool asJson, TextWriter output, CancellationToken cancellationToken)
    {
        var diagnoses = new List<Diagnosis>();
        foreach (var check in s_checks)
        {
            diagnoses.Add(await check.LookAsync(surroundings, cancellationToken));
        }

        if (surroundings.Tenant is { } tenant)
        {
            var there = new TenantSurroundings { ReadVariable = surroundings.ReadVariable, Folder = surroundings.Folder };
            diagnoses.AddRange(await new TenantDiagnoses(there, TimeProvider.System).LookAsync(tenant, cancellationToken));
        }

        await output.WriteLineAsync(asJson ? JsonSerializer.Serialize(diagnoses, ConsoleJson.Options) : ToText(diagnoses));
        return diagnoses.Exists(IsBlocking) ? ExitCode.Blocked : ExitCode.Success;
    }

    private static bool IsBlocking(Diagnosis diagnosis) => diagnosis is { IsThere: false } and ({ IsRequired: true } or { IsOfTenant: true });

    private static string ToText(List<Diagnosis> diagnoses)
    {
        var width = diagnoses.Max(diagnosis => diagnosis.Name.Length);
        return string.Join('\n', diagnoses.Select(diagnosis => Line(diagnosis, width)).Append("").Append(Conclude(diagnoses)));
    }

    private static string Line(Diagnosis diagnosis, int width)
        => $"{(diagnosis.IsThere ? "ok" : "missing"),-7}  {diagnosis.Name.PadRight(width)}  {diagnosis.Detail}; for {diagnosis.Purpose}{(diagnosis.Advice is null ? "" : ". " + diagnosis.Advice)}";

    private static string Conclude(List<Diagnosis> diagnoses)
    {
        var own = diagnoses.Where(diagnosis => !diagnosis.IsOfTenant).ToList();
        var missing = own.Where(diagnosis => !diagnosis.IsThere).ToList();
        var stub = missing.Exists(IsBlocking) ? $"run can't work: {string.Join(", ", missing.Where(IsBlocking).Select(diagnosis => diagnosis.Name))} missing."
            : missing.Count == 0 ? "run works, and nothing is missing."
            : string.Create(CultureInfo.InvariantCulture, $"run works; missing, and needed only for what their lines say: {string.Join(", ", missing.Select(diagnosis => diagnosis.Name))}.");
        return own.Count == diagnoses.Count ? stub : $"{stub}\n{ConcludeTenant(diagnoses)}";
    }

    private static string ConcludeTenant(List<Diagnosis> diagnoses)
    {
        var inTheWay = diagnoses.Where(diagnosis => diagnosis is { IsOfTenant: true, IsThere: false }).Select(diagnosis => diagnosis.Name).Distinct(StringComparer.Ordinal).ToList();
        return inTheWay.Count == 0 ? "run --target tenant may begin." : $"run --target tenant stops before it begins: {string.Join(", ", inTheWay)}.";
    }
}
