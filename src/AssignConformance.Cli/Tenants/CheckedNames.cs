using System.Collections.Immutable;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Tenant.Redaction;

namespace AssignConformance.Cli.Tenants;

/// <summary>The properties that checks name: those of the documented bodies, at any depth. Of a live answer only their values are kept.</summary>
internal static class CheckedNames
{
    public static KeptNames Of(IEnumerable<OperationContract> contracts)
        => new([.. contracts.SelectMany(contract => new[] { contract.Request, contract.Response }).OfType<BodyContract>().SelectMany(body => Names(JsonText.Read(body.Schema).Root))]);

    private static IEnumerable<string> Names(JsonTree? schema) => schema switch
    {
        JsonTree.Object @object => @object.Members.SelectMany(member => member is { Name: "properties", Value: JsonTree.Object properties }
            ? properties.Members.SelectMany(property => Names(property.Value).Prepend(property.Name))
            : Names(member.Value)),
        JsonTree.Array array => array.Items.SelectMany(Names),
        _ => [],
    };
}
