using AssignConformance.Model.Json;
using AssignConformance.Model.Results;
using AssignConformance.Schemas.Validation;

namespace AssignConformance.Scenarios.Checks;

/// <summary>
/// AC7005: every <c>@odata.type</c> names a documented, concrete type that is admitted in its place, with the <c>#</c> where the page writes it.
/// A <c>#</c> that the page lacks too is a finding on the page and nothing here. Source: OData JSON Format 4.01 §4.6.3.
/// </summary>
public static class ODataTypeCheck
{
    /// <summary>The keyword under which validation reports what is wrong with an <c>@odata.type</c>.</summary>
    public const string Keyword = "@odata.type";

    /// <param name="documented">The body as the page shows it, or null.</param>
    public static IEnumerable<Mismatch> Check(JsonTree body, JsonTree? documented, BodyValidator validator)
        => validator.Validate(body).Where(violation => violation.Keyword == Keyword)
            .Select(violation => SchemaCheck.ToMismatch("AC7005", body, violation))
            .Concat(documented is null ? [] : LostHashes(body, documented, ""));

    private static IEnumerable<Mismatch> LostHashes(JsonTree actual, JsonTree documented, string pointer)
    {
        if (actual is JsonTree.Object left && documented is JsonTree.Object right)
        {
            foreach (var member in left.Members)
            {
                var place = JsonPointer.Member(pointer, member.Name);
                if (right.Find(member.Name) is { } twin)
                {
                    foreach (var mismatch in member.Name == Keyword ? LostHash(member.Value, twin.Value, place) : LostHashes(member.Value, twin.Value, place))
                    {
                        yield return mismatch;
                    }
                }
            }
        }
        else if (actual is JsonTree.Array items && documented is JsonTree.Array twins)
        {
            for (var index = 0; index < Math.Min(items.Items.Length, twins.Items.Length); index++)
            {
                foreach (var mismatch in LostHashes(items.Items[index], twins.Items[index], JsonPointer.Item(pointer, index)))
                {
                    yield return mismatch;
                }
            }
        }
    }

    private static IEnumerable<Mismatch> LostHash(JsonTree actual, JsonTree documented, string pointer)
    {
        if (actual is JsonTree.String { Value: var name } && documented is JsonTree.String { Value: var promised }
            && promised.StartsWith('#') && !name.StartsWith('#'))
        {
            yield return new Mismatch
            {
                RuleId = "AC7005",
                Message = $"The \"@odata.type\" lost its '#': expected \"{promised}\", got \"{name}\"",
                Pointer = pointer,
                Keyword = Keyword,
                Expected = JsonExcerpt.Of(documented),
                Actual = JsonExcerpt.Of(actual),
            };
        }
    }
}
