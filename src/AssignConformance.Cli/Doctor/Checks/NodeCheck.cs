using AssignConformance.Cli.Composition;

namespace AssignConformance.Cli.Doctor.Checks;

/// <summary>Node.js with npm.</summary>
internal sealed class NodeCheck : IDoctorCheck
{
    public async Task<Diagnosis> LookAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        const string Purpose = "installing WireMock, and for the tests that judge schemas a second time or call serve from JavaScript";
        var (node, npm) = (surroundings.FindProgram("node"), surroundings.FindProgram("npm"));
        if (node is null || npm is null)
        {
            return new Diagnosis("Node.js", IsThere: false, $"no {(node is null ? "node" : "npm")} on PATH", Purpose, "Install Node.js 20 or newer with npm.");
        }

        return await ProgramLine.ReadAsync(node, ["--version"], cancellationToken) is { } version
            ? new Diagnosis("Node.js", IsThere: true, $"{version} at {node}, npm at {npm}", Purpose)
            : new Diagnosis("Node.js", IsThere: false, $"{node} can't be run", Purpose, "Install Node.js 20 or newer with npm.");
    }
}
