using System.Text.Json;
using AssignConformance.SimulatedTenant.Control;
using AssignConformance.SimulatedTenant.Hosting;

if (args is not ["--certificate", var certificateFile])
{
    await Console.Error.WriteLineAsync("Usage: AssignConformance.SimulatedTenant --certificate FILE (where to write the development certificate, PEM)");
    return 2;
}

var time = TimeProvider.System;
using var certificate = DevelopmentCertificate.Create(time.GetUtcNow());
await File.WriteAllTextAsync(certificateFile, certificate.ExportCertificatePem());

var simulation = new Simulation(time);
await using var elsewhere = await LoopbackServer.StartAsync(new ElsewhereEndpoint(simulation, time).HandleAsync, certificate);
simulation.ElsewherePort = elsewhere.Port;
await using var graph = await LoopbackServer.StartAsync(simulation.CreateGraphEndpoint().HandleAsync, certificate);
await using var control = await LoopbackServer.StartAsync(new ControlEndpoint(simulation, time).HandleAsync, certificate: null);

Console.WriteLine(JsonSerializer.Serialize(new ReadyLine(graph.Port, elsewhere.Port, control.Port, Path.GetFullPath(certificateFile)), ControlJson.Options));

// Whoever started this process holds its input open and dies with it.
await Console.In.ReadToEndAsync();
return 0;
