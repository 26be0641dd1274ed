using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Types;

namespace AssignConformance.Proof.Facts;

/// <summary>Facts as sentences say them: with the place that they were read from.</summary>
internal static class Fact
{
    /// <summary>A place as <c>(beta/x-assign.md:41)</c>; empty where there is none.</summary>
    public static string At(SourceSpan? span)
        => span is { File: { Length: > 0 } file, Line: var line } ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ({file}:{line})") : "";

    /// <summary>A declaration with its most trusted source: <c>id as Edm.String (beta/x.md:33)</c>.</summary>
    public static string Of(PropertyDefinition declared)
        => $"{(declared.Name.Length == 0 ? "the body" : $"\"{declared.Name}\"")} as {declared.Type}{(declared.Sources.IsEmpty ? "" : $" ({declared.Sources[0]})")}";

    /// <summary>Where the page shows the response of an example, or null where it shows none.</summary>
    public static SourceSpan? StatusLine(OperationContract contract, ContractExample example)
        => contract.Operation.Examples.FirstOrDefault(each => each.Number == example.Number)?.Response is { } response ? response.StatusLine ?? response.Fence : null;
}
