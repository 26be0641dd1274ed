namespace AssignConformance.Cli;

/// <summary>The environment stands in the way; the message says what, and what to do. Exit code 4.</summary>
public sealed class BlockedException(string message, Exception? innerException = null) : Exception(message, innerException);
