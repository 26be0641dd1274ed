using System.Globalization;
using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;

namespace AssignConformance.Scenarios.Drivers;

/// <summary>Where a page shows a request body, in words to go behind what is said of it: <c> (v1.0/x-assign.md:52)</c>; empty where the page shows none.</summary>
internal static class DocumentedPlace
{
    /// <summary>The body's first line or, where it is not JSON, the line that breaks it.</summary>
    public static string OfBody(OperationContract contract, ContractExample example) => Shown(contract, example) switch
    {
        null => "",
        { } body when body.ReadJson().Fault is { } fault => $" ({At(body.Locate(fault.Position, fault.Position))} is not JSON: {fault.Message.TrimEnd('.')})",
        { } body => $" ({At(body.Start)})",
    };

    /// <summary>The line of a text that the page shows at that place of the body; empty where somebody else put it there.</summary>
    public static string OfText(OperationContract contract, ContractExample example, string pointer, string text)
        => Shown(contract, example) is { } body && body.ReadJson().Root is { } root && Find(root, pointer, text) is { } value ? $" ({At(body.Locate(value.Start, value.End))})" : "";

    private static JsonTree.String? Find(JsonTree root, string pointer, string text)
        => JsonPointer.Find(root, pointer) is JsonTree.String there && there.Value.Contains(text, StringComparison.Ordinal) ? there : null;

    private static ExampleBody? Shown(OperationContract contract, ContractExample example)
        => contract.Operation.Examples.FirstOrDefault(each => each.Number == example.Number)?.Request?.Body;

    private static string At(SourceSpan place) => string.Create(CultureInfo.InvariantCulture, $"{place.File}:{place.Line}");
}
