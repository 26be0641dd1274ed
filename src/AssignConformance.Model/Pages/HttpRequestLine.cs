namespace AssignConformance.Model.Pages;

/// <summary>A <c>METHOD target</c> line of the HTTP request section.</summary>
/// <param name="Method">The method token, as written.</param>
/// <param name="Target">The request target as written: a path, relative or absolute, with its query.</param>
/// <param name="Span">The whole line within the fence.</param>
public sealed record HttpRequestLine(string Method, string Target, SourceSpan Span)
{
    /// <summary>Nothing parts the method from the target.</summary>
    public bool LacksBlank { get; init; }
}
