using System.Globalization;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Preflight;

namespace AssignConformance.Cli.Tenants;

/// <summary>Looks at the test group before each assignment: somebody may have put a member into it since the preflight.</summary>
internal sealed class TestGroupGuard(TenantPreflight preflight)
{
    private ExchangeFailure? _unfit;

    /// <summary>Why nothing may be assigned now, or null. A group that was once found unfit stays so for the run.</summary>
    public async Task<ExchangeFailure?> LookAsync(CancellationToken cancellationToken)
    {
        if (_unfit is not null)
        {
            return _unfit;
        }

        var line = (await preflight.LookAtGroupAsync(cancellationToken)).MaxBy(line => line.Status)!;
        switch (line.Status)
        {
            case PreflightStatus.Forbids:
                _unfit = new ExchangeFailure("AC9011", string.Create(CultureInfo.InvariantCulture, $"Since the preflight the test group has changed: {line.Found}. This run assigns nothing more."));
                return _unfit;
            case PreflightStatus.Blocks:
                return new ExchangeFailure(line.RuleId ?? "AC9011", $"Whether the test group is still empty can't be told, so this was not assigned: {line.Found}");
            default:
                return null;
        }
    }
}
