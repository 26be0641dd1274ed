using System.Collections.Immutable;

namespace AssignConformance.Model.Types;

/// <summary>An action or function as CSDL declares it.</summary>
/// <param name="BindingType">The type it is bound to, or null where unbound.</param>
/// <param name="Parameters">Without the binding parameter.</param>
public sealed record ActionDefinition(
    string Name, bool IsFunction, TypeReference? BindingType, ImmutableArray<ActionParameter> Parameters, TypeReference? ReturnType, Provenance Source);

/// <summary>A parameter of an action or function.</summary>
public sealed record ActionParameter(string Name, TypeReference Type, bool IsNullable);
