using Xunit;

namespace AssignConformance.Tests.Reports;

/// <summary>A test that has the product write to a device that is always full, and skips clearly where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FullDeviceFactAttribute : FactAttribute
{
    public const string Device = "/dev/full";

    public FullDeviceFactAttribute() => Skip = File.Exists(Device) ? null : $"needs {Device}";
}
