using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Results;
using AssignConformance.Model.Types;

namespace AssignConformance.Cli.Running.Witnesses;

/// <summary>What the metadata of a version says of its operations: what it declares, and where pages say otherwise.</summary>
/// <param name="findingsOfType">What the resource pages of a type, by its qualified name, get wrong.</param>
internal sealed class MetadataWitness(TypeCatalogue types, Func<string, IEnumerable<Finding>> findingsOfType)
{
    /// <summary>The rules that hold pages against metadata, but for AC5006: a page that says less contradicts nothing.</summary>
    private static readonly FrozenSet<string> s_rules = new[]
    {
        "AC4002", "AC4003", "AC4004", "AC4006", "AC5001", "AC5002", "AC5003", "AC5004", "AC5005", "AC5007", "AC5008",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly string? _file = types.Types.SelectMany(type => type.Sources).Where(source => source.Kind == ProvenanceKind.Metadata).Select(source => source.Span.File).FirstOrDefault();

    /// <param name="findings">Of the operation's page.</param>
    public WitnessWord Testify(OperationContract contract, IEnumerable<Finding> findings)
    {
        if (_file is null)
        {
            return new WitnessWord(Witness.Metadata, Opinion.NoWord, $"No metadata of {types.Version} was given: --metadata {types.Version}=FILE.", []);
        }

        ImmutableArray<Cause> evidence =
        [
            .. findings.Where(finding => s_rules.Contains(finding.Rule.Id)).Select(Cause.From),
            .. ReachedTypes.Of(contract).SelectMany(findingsOfType).Where(finding => s_rules.Contains(finding.Rule.Id)).Order(Finding.PageOrder).Select(Cause.From),
        ];
        var known = DeclaredOperation.Find(contract, types);
        return (evidence.IsEmpty, known) switch
        {
            (false, _) => new WitnessWord(Witness.Metadata, Opinion.Contradicts, string.Create(CultureInfo.InvariantCulture, $"{_file} contradicts the pages in {evidence.Length} place{(evidence.Length == 1 ? "" : "s")}."), evidence),
            (true, { }) => new WitnessWord(Witness.Metadata, Opinion.Agrees, $"{_file} declares {known}, and nothing in it contradicts the pages that the operation reaches.", []),
            _ => new WitnessWord(Witness.Metadata, Opinion.NoWord, $"{_file} declares no action and no type that the operation could be told by.", []),
        };
    }
}
