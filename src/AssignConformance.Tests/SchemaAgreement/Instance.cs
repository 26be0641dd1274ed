using AssignConformance.Model.Contracts;

namespace AssignConformance.Tests.SchemaAgreement;

/// <summary>A JSON text that both judges are asked about.</summary>
/// <param name="Contract">What the text is held against.</param>
/// <param name="Origin">The page it was made from.</param>
/// <param name="Kind">How it differs from what the page shows.</param>
/// <param name="Text">The text itself.</param>
internal sealed record Instance(BodyContract Contract, string Origin, MutationKind Kind, string Text);
