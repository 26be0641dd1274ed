using System.Collections.Immutable;

namespace AssignConformance.Tenant.Preflight;

/// <summary>Names of service plans, as <c>subscribedSkus</c> gives them, and which of them hold Intune. Letter case does not count.</summary>
/// <remarks>Source: "Product names and service plan identifiers for licensing" of the Microsoft Entra documentation, as of 2025-10-29. Suites (EMS, Microsoft 365)
/// are products, not plans: they list one of these among their plans.</remarks>
internal static class ServicePlans
{
    private const string Intune = "INTUNE_A";

    /// <summary>Intune itself under other names: for education, and for small businesses. The plan's own forms go on after an underscore (<c>INTUNE_A_VL</c>, <c>INTUNE_A_GOV</c>, <c>INTUNE_A_D</c>).</summary>
    private static readonly ImmutableArray<string> s_intune = [Intune, "INTUNE_EDU", "INTUNE_SMBIZ"];

    /// <summary>Mobile Device Management for Office 365, which is not Intune.</summary>
    private static readonly ImmutableArray<string> s_notIntune = ["INTUNE_O365"];

    /// <summary>Whether a plan that a tenant has is the one that a recipe takes, or stands for it.</summary>
    public static bool Holds(string held, string plan)
        => IsFormOf(held, plan) || (IsIntune(plan) && s_intune.Any(each => IsFormOf(held, each)));

    /// <summary>Whether it can't be told if a plan that a tenant has holds the one that a recipe takes: one of Intune's name that is not known here, an addition to it perhaps.</summary>
    public static bool MayHold(string held, string plan)
        => IsIntune(plan) && held.StartsWith("INTUNE", StringComparison.OrdinalIgnoreCase) && !s_notIntune.Any(each => IsFormOf(held, each));

    private static bool IsIntune(string plan) => plan.Equals(Intune, StringComparison.OrdinalIgnoreCase);

    private static bool IsFormOf(string name, string plan)
        => name.StartsWith(plan, StringComparison.OrdinalIgnoreCase) && (name.Length == plan.Length || name[plan.Length] == '_');
}
