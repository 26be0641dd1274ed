using System.Collections.Frozen;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;

namespace AssignConformance.Schemas.Derivation;

/// <summary>Tells which relationships an operation's page has to do with.</summary>
internal static class RelationshipsInUse
{
    /// <summary>The names that its table and the bodies of its examples use, at any depth: relationships are among them.</summary>
    public static FrozenSet<string> Of(Operation operation)
        => operation.Parameters.SelectMany(row => row.Name.Split('/'))
            .Concat(operation.Examples.SelectMany(example => new[] { example.Request?.Body, example.Response?.Body }).OfType<ExampleBody>().SelectMany(body => Names(body.ReadJson().Root)))
            .ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> Names(JsonTree? root) => root switch
    {
        JsonTree.Object @object => @object.Members.SelectMany(member => Names(member.Value).Append(member.Name)),
        JsonTree.Array array => array.Items.SelectMany(Names),
        _ => [],
    };
}
