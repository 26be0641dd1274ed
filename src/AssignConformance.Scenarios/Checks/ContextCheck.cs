using System.Text.RegularExpressions;
using AssignConformance.Model.Json;
using AssignConformance.Model.Results;
using AssignConformance.Model.Types;
using AssignConformance.Scenarios.Drivers;
using AssignConformance.Scenarios.Sessions;

namespace AssignConformance.Scenarios.Checks;

/// <summary>
/// AC7014: an <c>@odata.context</c>, where there is one, is a context URL of the service and version that were asked (<c>root/version/$metadata#fragment</c>) whose fragment fits
/// the answer. One that a page shows just so is the page's fault and nothing in the run. Source: OData 4.01 Protocol §10, JSON Format 4.01 §4.6.1.
/// </summary>
public static partial class ContextCheck
{
    private const string Key = "@odata.context";
    private const string Metadata = "/$metadata#";

    /// <param name="declared">The documented type of the answer, or null where nobody knows it.</param>
    public static IEnumerable<Mismatch> Check(JsonTree body, Sending sending, TypeReference? declared, TypeCatalogue types, Expectations expectations)
    {
        if (body is not JsonTree.Object root || root.Find(Key)?.Value is not { } context || (expectations.ServiceRoot is null && IsDocumented(context, sending)))
        {
            return [];
        }

        var version = sending.Exchange.Request.Target.Split('/', '?')[1];
        var expected = $"{expectations.ServiceRoot?.AbsoluteUri.TrimEnd('/') ?? "https://…"}/{version}{Metadata}…";
        var fault = context is JsonTree.String { Value: var text } ? Fault(text, root, version, declared, types, expectations.ServiceRoot) : "is no text";
        return fault is null
            ? []
            :
            [
                new Mismatch
                {
                    RuleId = "AC7014",
                    Message = $"The \"{Key}\" {fault}: expected {expected}, got {JsonExcerpt.Of(context)}",
                    Pointer = JsonPointer.Member("", Key),
                    Keyword = Key,
                    Expected = expected,
                    Actual = JsonExcerpt.Of(context),
                },
            ];
    }

    private static bool IsDocumented(JsonTree context, Sending sending)
        => sending.ExpectedBody is { } documented
            && (JsonText.Read(documented).Root as JsonTree.Object)?.Find(Key)?.Value is { } shown
            && JsonDifference.Between(shown, context).IsEmpty;

    /// <summary>What is wrong with a context URL, behind its name; null where nothing is.</summary>
    private static string? Fault(string text, JsonTree.Object root, string version, TypeReference? declared, TypeCatalogue types, Uri? serviceRoot)
    {
        var at = text.IndexOf(Metadata, StringComparison.Ordinal);
        if (at < 0 || !Uri.TryCreate(text[..at], UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
        {
            return "is no context URL";
        }

        var (parent, last) = (address.AbsolutePath.LastIndexOf('/'), Uri.UnescapeDataString(address.Segments[^1]));
        return serviceRoot is not null && !IsSame(new Uri(address, address.AbsolutePath[..parent] + "/"), serviceRoot) ? "is of another service"
            : last != version ? "is of another version"
            : FragmentFault(text[(at + Metadata.Length)..], root, declared, types);
    }

    private static bool IsSame(Uri left, Uri right)
        => Uri.Compare(left, right, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
            && left.AbsolutePath.TrimEnd('/') == right.AbsolutePath.TrimEnd('/');

    private static string? FragmentFault(string fragment, JsonTree.Object root, TypeReference? declared, TypeCatalogue types)
    {
        var isList = root.Find("value")?.Value is JsonTree.Array;
        if (declared is not null && declared.IsCollection != isList)
        {
            // The body is not what is documented; that is told of it, and what would fit it nobody knows.
            isList = declared.IsCollection;
        }

        if (ListOf().Match(fragment) is { Success: true } list)
        {
            return !isList ? "speaks of a collection" : TypeFault(list.Groups["type"].Value, declared, types);
        }

        if (QualifiedName().IsMatch(fragment))
        {
            return isList ? "speaks of one value" : TypeFault(fragment, declared, types);
        }

        return !Path().IsMatch(fragment) ? "has no fragment that means something"
            : isList && fragment.EndsWith("/$entity", StringComparison.Ordinal) ? "speaks of one entity"
            : null;
    }

    /// <summary>Graph says <c>graph</c> for <c>microsoft.graph</c>, and names without a namespace; a derived type fits, and so does a base.</summary>
    private static string? TypeFault(string name, TypeReference? declared, TypeCatalogue types)
    {
        if (declared is null || name.StartsWith('$'))
        {
            return null;
        }

        var qualified = name.StartsWith("graph.", StringComparison.Ordinal) ? "microsoft." + name : name.Contains('.', StringComparison.Ordinal) ? name : "microsoft.graph." + name;
        var fits = qualified == declared.Name
            || (types.Find(qualified) is TypeDefinition.Structured named && types.Find(declared.Name) is TypeDefinition.Structured wanted
                ? types.IsA(named, wanted.Name) || types.IsA(wanted, named.Name)
                : !types.IsClosed && types.Find(qualified) is null);
        return fits ? null : $"names another type than {declared.Name}";
    }

    [GeneratedRegex(@"^Collection\((?<type>\$ref|[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*)\)(\([^()]*\))?(/\$delta)?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ListOf();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)+\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex QualifiedName();

    /// <summary>A path: no blank, and no segment without a name.</summary>
    [GeneratedRegex(@"^(?!Collection\()[A-Za-z_$][^\s#/]*(/[A-Za-z_$0-9'(*%][^\s#/]*)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Path();
}
