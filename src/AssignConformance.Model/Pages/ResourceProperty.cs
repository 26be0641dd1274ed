namespace AssignConformance.Model.Pages;

/// <summary>A row of a property or relationship table of a resource page.</summary>
/// <param name="Row">Name, type and description, as any table with a Type column has them.</param>
/// <param name="IsNavigation">The row stands among the relationships.</param>
/// <param name="InheritedFrom">The type that the description says the property is inherited from, or null.</param>
public sealed record ResourceProperty(BodyParameter Row, bool IsNavigation, TypeMention? InheritedFrom);
