using System.Runtime.CompilerServices;

namespace AssignConformance.Specs;

/// <summary>Switches SpecFlow's usage data off before its runtime starts.</summary>
internal static class SpecFlowTelemetry
{
    public const string Variable = "SPECFLOW_TELEMETRY_ENABLED";

#pragma warning disable CA2255 // Nothing else runs before SpecFlow's own start in a test process.
    [ModuleInitializer]
#pragma warning restore CA2255
    public static void SwitchOff() => Environment.SetEnvironmentVariable(Variable, "0");
}
