namespace AssignConformance.Cli;

/// <summary>An option, or a file that it names, can't be used.</summary>
public sealed class UsageException(string message, Exception? innerException = null) : Model.UnusableInputException(message, innerException);
