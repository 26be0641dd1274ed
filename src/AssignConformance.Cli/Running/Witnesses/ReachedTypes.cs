using System.Collections.Immutable;
using AssignConformance.Model.Contracts;

namespace AssignConformance.Cli.Running.Witnesses;

/// <summary>The types that an operation's bodies can hold, by the references of its schemas.</summary>
internal static class ReachedTypes
{
    private const string Reference = "\"#/definitions/";

    /// <summary>What the name of a definition ends in that admits derived types too.</summary>
    private const string OrDerived = ".orDerived";

    /// <summary>Qualified names in ordinal order, each once.</summary>
    public static ImmutableSortedSet<string> Of(OperationContract contract)
    {
        var names = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var schema in new[] { contract.Request?.Schema, contract.Response?.Schema }.OfType<string>())
        {
            for (var at = schema.IndexOf(Reference, StringComparison.Ordinal); at >= 0; at = schema.IndexOf(Reference, at, StringComparison.Ordinal))
            {
                at += Reference.Length;
                var name = schema[at..schema.IndexOf('"', at)];
                names.Add(name.EndsWith(OrDerived, StringComparison.Ordinal) ? name[..^OrDerived.Length] : name);
            }
        }

        return names.ToImmutable();
    }
}
