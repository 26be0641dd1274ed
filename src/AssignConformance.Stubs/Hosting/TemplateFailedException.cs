namespace AssignConformance.Stubs.Hosting;

/// <summary>A response template gave what can't be sent.</summary>
internal sealed class TemplateFailedException(string message) : Exception(message);
