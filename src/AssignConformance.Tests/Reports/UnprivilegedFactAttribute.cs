using Xunit;

namespace AssignConformance.Tests.Reports;

/// <summary>A test of what permissions forbid: they forbid the administrator nothing, and Windows has others.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute()
        => Skip = OperatingSystem.IsWindows() ? "needs Unix permissions" : Environment.IsPrivilegedProcess ? "needs a user who is not root" : null;
}
