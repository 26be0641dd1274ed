using AssignConformance.Model.Contracts;
using AssignConformance.Model.Types;

namespace AssignConformance.Cli.Running.Witnesses;

/// <summary>What metadata declares of an operation.</summary>
internal static class DeclaredOperation
{
    /// <summary>The action or function at the operation's path, else the type of a body, in words; null where metadata declares neither.</summary>
    public static string? Find(OperationContract contract, TypeCatalogue types)
        => (AtPath(contract.Operation, types) ?? OfType(contract.Operation, types)) is { } action
            ? $"{(action.IsFunction ? "the function" : "the action")} {action.Name} of {action.BindingType?.ToString() ?? "the service"}"
            : new[] { contract.Response?.Type, contract.Request?.Type }
                .OfType<TypeReference>()
                .Where(type => types.Find(type.Name)?.Sources.Any(source => source.Kind == ProvenanceKind.Metadata) == true)
                .Select(type => type.ToString())
                .FirstOrDefault();

    private static ActionDefinition? AtPath(Operation operation, TypeCatalogue types)
        => operation.Paths.SelectMany(path => types.Metadata?.OperationsAt(path.Value) ?? []).FirstOrDefault();

    /// <summary>An extract of metadata may lack the roots of paths: the action that a path ends in, bound to the type that the page's name begins with or to a base of it.</summary>
    private static ActionDefinition? OfType(Operation operation, TypeCatalogue types)
    {
        if (operation.Paths.IsEmpty || types.FindNamed(operation.Id.Split('/')[^1].Split('-')[0], link: null) is not TypeDefinition.Structured bound)
        {
            return null;
        }

        var last = operation.Paths[0].Value.Split('/')[^1].Split('(')[0];
        var name = last[(last.LastIndexOf('.') + 1)..];
        var bases = types.SelfAndBases(bound).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        return types.Actions.FirstOrDefault(action => action.Name == name && action.BindingType is { } binding && bases.Contains(binding.Name));
    }
}
