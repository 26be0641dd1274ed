namespace AssignConformance.Stubs.Hosting.Serving;

/// <summary>A batch can't be answered as a whole.</summary>
/// <param name="code">Graph's error code.</param>
internal sealed class BatchException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
