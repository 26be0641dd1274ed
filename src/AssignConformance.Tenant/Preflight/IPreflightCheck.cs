using System.Collections.Immutable;

namespace AssignConformance.Tenant.Preflight;

/// <summary>Looks at one thing before a run; reads and never writes.</summary>
public interface IPreflightCheck
{
    /// <summary>What was found: a line a thing; none where there is nothing to say.</summary>
    Task<ImmutableArray<PreflightLine>> LookAsync(PreflightContext context, CancellationToken cancellationToken);
}
