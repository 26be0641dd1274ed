using AssignConformance.Model;
using AssignConformance.Model.Contracts;

namespace AssignConformance.Comparison;

/// <summary>How changes name operations and their places.</summary>
internal static class OperationFacts
{
    /// <summary><c>POST /v1.0/users</c>, or the page where method or path is missing.</summary>
    public static string SubjectOf(Operation operation)
        => operation.Method is { } method && operation.Paths is [var path, ..] ? $"{method} /{operation.Version}{path.Value}" : operation.Id;

    /// <summary>Its first path, failing that the top of its page.</summary>
    public static SourceSpan PlaceOf(Operation operation) => operation.Paths is [var path, ..] ? path.Span : TopOf(operation);

    public static SourceSpan TopOf(Operation operation) => SourceSpan.InLine(operation.Page, 1, 1, 0);
}
