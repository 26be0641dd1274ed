using AssignConformance.Cli.Doctor;
using Xunit;

namespace AssignConformance.Tests.Cli.Serving;

/// <summary>A test that needs curl and a POSIX shell, and skips clearly where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CurlFactAttribute : FactAttribute
{
    public CurlFactAttribute()
    {
        var machine = new Surroundings { Folder = Directory.GetCurrentDirectory(), ReadVariable = Environment.GetEnvironmentVariable };
        if (OperatingSystem.IsWindows() || machine.FindProgram("curl") is null)
        {
            Skip = "needs curl and a POSIX shell";
        }
    }
}
