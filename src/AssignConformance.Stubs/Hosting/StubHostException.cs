namespace AssignConformance.Stubs.Hosting;

/// <summary>A stub host can't be started; the message says why and what to do.</summary>
public sealed class StubHostException(string message, Exception? cause = null) : Model.UnusableInputException(message, cause);
