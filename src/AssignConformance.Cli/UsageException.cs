namespace AssignConformance.Cli;

/// <summary>Input that can't be used: the message says where, what, and what to do. Exit code 2.</summary>
public sealed class UsageException(string message, Exception? innerException = null) : Exception(message, innerException);
