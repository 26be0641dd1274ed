using AssignConformance.Model;

namespace AssignConformance.Tenant.Configuration;

/// <summary>What was configured can't be used against a tenant; the message begins with where it was configured.</summary>
public sealed class TenantSettingsException(string message) : UnusableInputException(message);
