using Xunit;

namespace AssignConformance.Tests.Cli;

/// <summary>A test that types into zsh, and skips clearly where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ZshFactAttribute : FactAttribute
{
    public ZshFactAttribute() => Skip = File.Exists("/usr/bin/zsh") || File.Exists("/bin/zsh") ? null : "needs zsh";
}
