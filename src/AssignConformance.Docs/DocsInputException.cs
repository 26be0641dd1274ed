namespace AssignConformance.Docs;

/// <summary>Input that can't be used at all; the message says where, what, and what to do. The command line turns it into exit code 2.</summary>
public sealed class DocsInputException : Exception
{
    public DocsInputException(string message)
        : base(message)
    {
    }

    public DocsInputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
