namespace AssignConformance.Model;

/// <summary>Input that can't be used. The message says where, what, and what to do; the command line prints it and exits with 2.</summary>
public abstract class UnusableInputException(string message, Exception? innerException = null) : Exception(message, innerException);
