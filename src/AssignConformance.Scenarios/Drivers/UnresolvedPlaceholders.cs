using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Results;
using AssignConformance.Model.Wire;

namespace AssignConformance.Scenarios.Drivers;

/// <summary>A text of a body that a page only shows and that nobody has replaced.</summary>
/// <param name="Pointer">JSON Pointer of the text.</param>
/// <param name="Text">The text, or the part of it that gives it away.</param>
public sealed record UnresolvedPlaceholder(string Pointer, string Text);

/// <summary>Finds texts that a page only shows: <c>Group Id value</c>, <c>{id}</c>, <c>&lt;id&gt;</c>, sample GUIDs, contoso and example.com.</summary>
public static partial class UnresolvedPlaceholders
{
    /// <summary>In document order, the first sign of each text.</summary>
    /// <param name="sendableIds">The GUIDs that are no samples.</param>
    public static ImmutableArray<UnresolvedPlaceholder> Find(JsonTree body, ImmutableHashSet<string> sendableIds) => [.. Texts(body, "").SelectMany(text => Find(text.Pointer, text.Value, sendableIds))];

    /// <summary>The verdict of a scenario whose request still holds such a text, with what to do about it; null where the request may be sent.</summary>
    internal static Verdict? WhyNotSendable(OperationContract contract, ContractExample example, GraphRequest request, ImmutableHashSet<string> sendableIds)
    {
        if (request.Body is not { } bytes)
        {
            return null;
        }

        // A body that is no JSON was made from the conforming one.
        var body = JsonText.Read(bytes).Root ?? (example.RequestBody?.Conforming is { } conforming ? JsonText.Read(conforming).Root : null);
        if (body is null || Find(body, sendableIds) is not [var first, ..] found)
        {
            return null;
        }

        var more = found.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({found.Length - 1} more)");
        return new Verdict.NotTestable(
            "AC9010",
            $"The request still holds {Told(contract, example, first)}{more}. Give a value that may be sent: the merge patch \"{contract.Operation.Id}.md\" "
                + "under tenant.overlays of assign-conformance.json.");
    }

    /// <summary>A GUID is not repeated: an overlay may have put a real one there, and verdicts are stored.</summary>
    private static string Told(OperationContract contract, ContractExample example, UnresolvedPlaceholder found) => Guid.TryParse(found.Text, out _)
        ? $"a GUID at {found.Pointer}, which is none of those that may be sent{DocumentedPlace.OfText(contract, example, found.Pointer, found.Text)}"
        : $"\"{found.Text}\" at {found.Pointer}, which the page only shows{DocumentedPlace.OfText(contract, example, found.Pointer, found.Text)}";

    private static IEnumerable<UnresolvedPlaceholder> Find(string pointer, string text, ImmutableHashSet<string> sendableIds)
    {
        if (text.EndsWith(" value", StringComparison.OrdinalIgnoreCase))
        {
            return [new UnresolvedPlaceholder(pointer, text)];
        }

        var sign = Shown().Match(text) is { Success: true } shown ? shown.Value
            : Identifier().Matches(text).FirstOrDefault(match => !sendableIds.Contains(match.Value))?.Value
            ?? (Guid.TryParseExact(text, "N", out var guid) && !sendableIds.Contains(guid.ToString("D")) ? text : null);
        return sign is null ? [] : [new UnresolvedPlaceholder(pointer, sign)];
    }

    private static IEnumerable<(string Pointer, string Value)> Texts(JsonTree value, string pointer) => value switch
    {
        JsonTree.String text => [(pointer, text.Value)],
        JsonTree.Array array => array.Items.SelectMany((item, index) => Texts(item, JsonPointer.Item(pointer, index))),
        JsonTree.Object @object => @object.Members.SelectMany(member => Texts(member.Value, JsonPointer.Member(pointer, member.Name))),
        _ => [],
    };

    [GeneratedRegex(@"\{[A-Za-z][\w -]*\}|<[A-Za-z][\w -]*>|\bcontoso\b|\bexample\.(com|org|net)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Shown();

    [GeneratedRegex("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Identifier();
}
