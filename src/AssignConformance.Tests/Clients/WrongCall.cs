using Microsoft.Graph;

namespace AssignConformance.Tests.Clients;

/// <summary>A call that the documentation forbids.</summary>
/// <param name="Pointer">JSON Pointer of what is wrong with its body.</param>
internal sealed record WrongCall(string Pointer, Func<GraphServiceClient, Task> Send);
