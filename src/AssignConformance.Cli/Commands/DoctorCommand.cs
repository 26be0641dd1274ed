using System.CommandLine;
using AssignConformance.Cli.Doctor;
using AssignConformance.Cli.Running;

namespace AssignConformance.Cli.Commands;

/// <summary><c>doctor</c>: what is here, and what each thing is needed for.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var port = ServeCommand.Port("The port that serve would use, 1 to 65535; 0 for a free one. Default: 0.");
        var format = SharedOptions.Choice("--format", "A line a thing, or JSON.", "text", "json");
        var tenant = new Option<string?>("--tenant") { Description = "Look at this tenant, too, as run --target tenant would: settings, credential, token, and the whole preflight. Nothing is written.", HelpName = "ID" };
        var credential = SharedOptions.Credential();
        var configuration = SharedOptions.Configuration();
        var command = new Command("doctor", """
            Tell what is here, what each thing is needed for, and what to do about what is missing. Changes nothing.

            Exits with 0 where run against stub works (and, with --tenant, run against that tenant), whatever else is missing; else with 4.

            Examples:
              assign-conformance doctor
              assign-conformance doctor --port 8080 --format json
              assign-conformance doctor --tenant 11111111-2222-3333-4444-555555555555
            """) { port, format, tenant, credential, configuration };
        command.SetAction((parsed, cancellationToken) => DoctorPipeline.RunAsync(
            new Surroundings { Folder = Directory.GetCurrentDirectory(), ReadVariable = Environment.GetEnvironmentVariable, Port = parsed.GetValue(port), Tenant = Asked(new TenantOptions { Tenant = parsed.GetValue(tenant), Credential = parsed.GetValue(credential), ConfigurationFile = parsed.GetValue(configuration) }) },
            parsed.GetValue(format) == "json",
            parsed.InvocationConfiguration.Output,
            cancellationToken));
        return command;
    }

    /// <summary>What is asked about a tenant, or null where none is named.</summary>
    /// <exception cref="UsageException">An option is given that belongs to --tenant.</exception>
    private static TenantOptions? Asked(TenantOptions options)
        => options.Tenant is not null || options.FirstGiven is not { } stray ? options.Tenant is null ? null : options
            : throw new UsageException($"{stray} belongs to --tenant. Leave it out, or give --tenant ID.");
}
