using AssignConformance.Model;

namespace AssignConformance.Tenant.Recipes;

/// <summary>Recipes can't be used together, or not be read.</summary>
public sealed class RecipeException(string message, Exception? innerException = null) : UnusableInputException(message, innerException);
