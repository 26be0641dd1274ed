namespace AssignConformance.Docs;

/// <summary>A docs folder or a file beside it can't be used at all.</summary>
public sealed class DocsInputException(string message, Exception? innerException = null) : Model.UnusableInputException(message, innerException);
