namespace AssignConformance.Cli;

/// <summary>The environment keeps a command from working: exit code 4. The message says why, without secrets.</summary>
public sealed class BlockedException(string message) : Exception(message);
