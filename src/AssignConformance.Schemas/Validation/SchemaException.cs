namespace AssignConformance.Schemas.Validation;

/// <summary>A JSON schema that can't be used for judging; the message names every place by JSON Pointer.</summary>
public sealed class SchemaException(string message) : Model.UnusableInputException(message);
