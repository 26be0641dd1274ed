using System.CommandLine;
using AssignConformance.Cli.Doctor;

namespace AssignConformance.Cli.Commands;

/// <summary><c>doctor</c>: what is here, and what each thing is needed for.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var port = ServeCommand.Port("The port that serve would use, 1 to 65535; 0 for a free one. Default: 0.");
        var format = SharedOptions.Choice("--format", "A line a thing, or JSON.", "text", "json");
        var command = new Command("doctor", """
            Tell what is here, what each thing is needed for, and what to do about what is missing. Changes nothing.

            Exits with 0 where run against stub works, whatever else is missing; else with 4.

            Examples:
              assign-conformance doctor
              assign-conformance doctor --port 8080 --format json
            """) { port, format };
        command.SetAction((parsed, cancellationToken) => DoctorPipeline.RunAsync(
            new Surroundings { Folder = Directory.GetCurrentDirectory(), ReadVariable = Environment.GetEnvironmentVariable, Port = parsed.GetValue(port) },
            parsed.GetValue(format) == "json",
            parsed.InvocationConfiguration.Output,
            cancellationToken));
        return command;
    }
}
