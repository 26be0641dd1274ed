using Microsoft.Kiota.Abstractions.Serialization;

namespace AssignConformance.Schemas.Sdk;

/// <summary>A class of the SDK.</summary>
/// <param name="Create">Makes an empty object of the class or, by <c>@odata.type</c>, of one derived from it.</param>
internal sealed record SdkModel(Type Class, ParsableFactory<IParsable> Create);
