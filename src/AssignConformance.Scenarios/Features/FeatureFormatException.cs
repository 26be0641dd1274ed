namespace AssignConformance.Scenarios.Features;

/// <summary>A feature file that is not Gherkin. The message names every place.</summary>
public sealed class FeatureFormatException(string message) : Model.UnusableInputException(message);
