namespace AssignConformance.SimulatedTenant.Hosting;

/// <summary>What the process prints when it listens, as one line of JSON.</summary>
/// <param name="GraphPort">HTTPS: Graph and the authority.</param>
/// <param name="ElsewherePort">HTTPS: the second origin, to which redirects lead.</param>
/// <param name="ControlPort">HTTP: the control endpoint.</param>
/// <param name="CertificateFile">PEM; the full path.</param>
public sealed record ReadyLine(int GraphPort, int ElsewherePort, int ControlPort, string CertificateFile);
