using AssignConformance.Model.Contracts;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Tests.SchemaAgreement;

/// <summary>A body that a page shows, with what it is held against.</summary>
/// <param name="Page">The operation's id.</param>
/// <param name="Body">The body as shown and, where it deviates, as mended.</param>
/// <param name="Contract">Its schemas.</param>
/// <param name="Declared">What the page declares it to be.</param>
/// <param name="RequiresDocumented">A documented property must be there.</param>
/// <param name="Types">The types of the page's version.</param>
internal sealed record DocumentedBody(
    string Page, ContractBody Body, BodyContract Contract, DeclaredBody Declared, bool RequiresDocumented, TypeCatalogue Types);
