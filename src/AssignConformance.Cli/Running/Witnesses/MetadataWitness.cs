using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Results;
using AssignConformance.Model.Types;

namespace AssignConformance.Cli.Running.Witnesses;

/// <summary>What the metadata of a version says of its operations: what it declares, and where pages say otherwise.</summary>
internal sealed class MetadataWitness(TypeCatalogue types, Func<string, ImmutableArray<string>> linesOf)
{
    /// <summary>The rules that hold the names of types on a page against the types of the version.</summary>
    private static readonly ImmutableHashSet<string> s_rules = ["AC4002", "AC4003", "AC4004", "AC4006"];

    private readonly string? _file = types.Types.SelectMany(type => type.Sources).Where(IsMetadata).Select(source => source.Span.File).FirstOrDefault();
    private readonly ILookup<string, Cause> _conflicts = Causes(types, linesOf).ToLookup(each => each.Type, each => each.Cause, StringComparer.Ordinal);

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
            .. ReachedTypes.Of(contract).SelectMany(name => _conflicts[name]).OrderBy(cause => cause.Span.File, StringComparer.Ordinal).ThenBy(cause => cause.Span.Line),
        ];
        var known = DeclaredOperation.Find(contract, types);
        return (evidence.IsEmpty, known) switch
        {
            (false, _) => new WitnessWord(Witness.Metadata, Opinion.Contradicts, string.Create(CultureInfo.InvariantCulture, $"{_file} contradicts the pages in {evidence.Length} place{(evidence.Length == 1 ? "" : "s")}."), evidence),
            (true, { }) => new WitnessWord(Witness.Metadata, Opinion.Agrees, $"{_file} declares {known}, and nothing in it contradicts the pages that the operation reaches.", []),
            _ => new WitnessWord(Witness.Metadata, Opinion.NoWord, $"{_file} declares no action and no type that the operation could be told by.", []),
        };
    }

    /// <summary>The places of pages that metadata contradicts, by the type that they describe.</summary>
    private static IEnumerable<(string Type, Cause Cause)> Causes(TypeCatalogue types, Func<string, ImmutableArray<string>> linesOf)
        => from conflict in types.Conflicts
           let declared = conflict.Claims.FirstOrDefault(claim => IsMetadata(claim.Source))
           where declared is not null
           from claim in conflict.Claims
           where claim.Source.Kind == ProvenanceKind.Page
           select (conflict.Type, new Cause(
               RuleOf(conflict.Fact),
               claim.Source.Span,
               linesOf(claim.Source.Span.File).ElementAtOrDefault(claim.Source.Span.Line - 1) ?? "",
               $"{conflict.Type}{(conflict.Property is null ? "" : "." + conflict.Property)}: the page says {claim.Value}, {declared.Source} says {declared.Value}."));

    /// <summary>The rule that stands for the fact; empty where none does.</summary>
    private static string RuleOf(DisputedFact fact) => fact switch
    {
        DisputedFact.PropertyType or DisputedFact.IsCollection => "AC5002",
        DisputedFact.Members => "AC5005",
        _ => "",
    };

    private static bool IsMetadata(Provenance source) => source.Kind == ProvenanceKind.Metadata;
}
