using Xunit;

namespace AssignConformance.Tests.Cli;

/// <summary>A test that has bash run a script, and skips clearly where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BashFactAttribute : FactAttribute
{
    public BashFactAttribute() => Skip = File.Exists("/bin/bash") ? null : "needs bash";
}
