using AssignConformance.Model.Contracts;
using AssignConformance.Model.Types;

namespace AssignConformance.Cli.Running.Witnesses;

/// <summary>What metadata declares of an operation.</summary>
internal static class DeclaredOperation
{
    /// <summary>The action, function or type, in words; null where metadata declares none that the operation can be told by.</summary>
    public static string? Find(OperationContract contract, TypeCatalogue types)
        => Bound(contract.Operation, types) ?? new[] { contract.Response?.Type, contract.Request?.Type }
            .OfType<TypeReference>()
            .Where(type => types.Find(type.Name)?.Sources.Any(source => source.Kind == ProvenanceKind.Metadata) == true)
            .Select(type => type.ToString())
            .FirstOrDefault();

    /// <summary>The action or function that the path ends in, bound to the type that the page's name begins with or to a base of it.</summary>
    private static string? Bound(Operation operation, TypeCatalogue types)
    {
        if (operation.Paths.IsEmpty || types.FindNamed(operation.Id.Split('/')[^1].Split('-')[0], link: null) is not TypeDefinition.Structured bound)
        {
            return null;
        }

        var last = operation.Paths[0].Value.Split('/')[^1].Split('(')[0];
        var name = last[(last.LastIndexOf('.') + 1)..];
        var bases = types.SelfAndBases(bound).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        return types.Actions.FirstOrDefault(action => action.Name == name && action.BindingType is { } binding && bases.Contains(binding.Name)) is { } declared
            ? $"{(declared.IsFunction ? "the function" : "the action")} {name} of {declared.BindingType}"
            : null;
    }
}
