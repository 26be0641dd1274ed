namespace AssignConformance.Stubs.Targets;

/// <summary>A base URL can't be used as a target; the message says why and what to do.</summary>
public sealed class TargetAddressException(string message) : Model.UnusableInputException(message);
