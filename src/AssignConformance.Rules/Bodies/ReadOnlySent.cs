using AssignConformance.Model.Types;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Bodies;

/// <summary>AC3007: an example request sends a property that only the service sets.</summary>
public sealed class ReadOnlySent : IPageRule
{
    public Rule Rule { get; } = new("AC3007", "read-only-sent", Severity.Warning, "The request sends \"{0}\", which is read-only ({1}).")
    {
        Rationale = "The service ignores or refuses the value, and the reader believes it was set.",
        Example = "\"sourceId\": \"Source Id value\", where the table says \"Read-only.\"",
        Fix = "Take the property out of the request.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from example in page.RequestsToGraph()
           let body = context.Read(page, example)
           where body is not null
           from value in body.Values
           where value is { Member: not null, IsControl: false } && !IsReference(value, context.Types) && !value.Owner!.IsOfStrangeType(context.Types)
           let source = ReadOnlyBy(page, value)
           where source is not null
           select body.OnName(Rule, value, [value.Member!.Name, source]);

    /// <summary>Who says that the property is read-only. The page's own words are believed before the catalogue.</summary>
    private static string? ReadOnlyBy(ApiPage page, TypedValue value)
    {
        var row = value.Owner is { Pointer: "" }
            ? page.RequestBody?.Parameters.FirstOrDefault(parameter => parameter.Name == value.Member!.Name)
            : null;
        return row is not null ? (RowRemarks.IsReadOnly(row.Description) == true ? row.Span.ToString() : null)
            : value.Property is { IsReadOnly: true } property && !PropertiesToSend.Has(page, value) ? property.Sources[0].ToString()
            : null;
    }

    /// <summary>The key of an object that exists: within a relationship, or of an object that holds nothing else. It says which one is meant.</summary>
    private static bool IsReference(TypedValue value, TypeCatalogue types)
        => value.Owner is { Pointer: not "", Value: JsonTree.Object holder, Type: { } type } owner
            && types.SelfAndBases(type).Any(each => each.Key.Contains(value.Member!.Name, StringComparer.Ordinal))
            && (owner.Property is { IsNavigation: true } || holder.Members.All(member => member == value.Member || member.Name.Contains('@', StringComparison.Ordinal)));
}
