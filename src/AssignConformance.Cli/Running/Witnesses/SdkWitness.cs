using AssignConformance.Cli.Composition;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Results;
using AssignConformance.Schemas.Sdk;

namespace AssignConformance.Cli.Running.Witnesses;

/// <summary>What the SDK says of operations: its classes read and write what the page shows, or they do not.</summary>
internal sealed class SdkWitness(Workspace workspace)
{
    private const int NamedClasses = 3;

    /// <remarks>It is asked whatever other rules say of the same values: each witness speaks for itself.</remarks>
    public WitnessWord Testify(ApiPage page, Operation operation)
    {
        if (operation.Version != TypedClient.Version)
        {
            return new WitnessWord(Witness.Sdk, Opinion.NoWord, $"Microsoft.Graph has the types of {TypedClient.Version} only.", []);
        }

        var word = workspace.HearSdk(page, operation);
        return (word.Findings.Length, word.Classes.Length) switch
        {
            (> 0 and var places, _) => new WitnessWord(Witness.Sdk, Opinion.Contradicts, $"{TypedClient.Package} contradicts what the page shows in {Counted.Of(places, "place", "places")}.", [.. word.Findings.Select(Cause.From)]),
            (_, > 0) => new WitnessWord(Witness.Sdk, Opinion.Agrees, $"{TypedClient.Package} reads what the page shows by {Names(word.Classes)} and writes it again, and contradicts nothing.", []),
            _ => new WitnessWord(Witness.Sdk, Opinion.NoWord, $"The page shows no object of a known type that {TypedClient.Package} could be asked about.", []),
        };
    }

    private static string Names(IReadOnlyCollection<string> classes)
        => (classes.Count == 1 ? "its class " : "its classes ") + string.Join(", ", classes.Take(NamedClasses)) + (classes.Count > NamedClasses ? ", …" : "");
}
