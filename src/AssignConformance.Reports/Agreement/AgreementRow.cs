using System.Collections.Immutable;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Agreement;

/// <summary>What everybody says of one operation.</summary>
/// <param name="Cells">One a column, in their order.</param>
public sealed record AgreementRow(OperationReport Operation, ImmutableArray<AgreementCell> Cells)
{
    /// <param name="target">What the run asked, see <see cref="Model.Wire.ITarget.Name"/>; null where the stream does not say.</param>
    public static AgreementRow Of(OperationReport operation, string? target) => new(
        operation,
        [
            PageAgreement.Of(operation),
            Witnessed(operation, AgreementColumn.Metadata, Witness.Metadata),
            Witnessed(operation, AgreementColumn.Sdk, Witness.Sdk),
            .. TargetAgreement.Of(operation, target),
        ]);

    private static AgreementCell Witnessed(OperationReport operation, AgreementColumn column, Witness witness)
        => operation.Planned?.Witnesses.FirstOrDefault(word => word.Witness == witness) is { } word
            ? new AgreementCell(column, word.Opinion, word.Reason) { Evidence = word.Evidence }
            : new AgreementCell(column, Opinion.NoWord, "Not asked in this run.");
}
