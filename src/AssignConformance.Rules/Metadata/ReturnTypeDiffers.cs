using AssignConformance.Model.Types;

namespace AssignConformance.Rules.Metadata;

/// <summary>AC5004: the Response section promises another type than the metadata declares.</summary>
public sealed class ReturnTypeDiffers : IPageRule
{
    public Rule Rule { get; } = new("AC5004", "metadata-return-type-differs", Severity.Error, "The Response section promises {0}; by the metadata {1} returns {2}.")
    {
        Rationale = "A client written by the page can't read what comes.",
        Example = "\"returns a [user](…) object\" for a function whose CSDL says <ReturnType Type=\"Edm.Boolean\" />",
        Fix = "Link to the type that the service returns.",
    };

    /// <remarks>
    /// A page with several paths keeps its promise where one of them returns the type; one whose paths return several types promises nothing of
    /// all of them, one that answers 202 something else than the result, and a path that expands a property that property.
    /// A promise that the examples break too is AC3015's.
    /// </remarks>
    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
    {
        if (page.Response?.Type is not { } link || page.Response.StatusCodes.Any(code => code.Value == 202) || context.Types.FindNamed(link.Name, link.Link) is not { } promised || BrokenPromise.Of(page, context) is not null)
        {
            yield break;
        }

        var returned = DeclaredPath.Of(page, context).Select(path => (path.Request, Returned: Returned(path))).Where(each => each.Returned is not null).ToList();
        if (returned.Count > 0 && returned.DistinctBy(each => each.Returned!.Name, StringComparer.Ordinal).Count() < 3 && returned.TrueForAll(each => !Keeps(page, context, promised, each.Returned!)))
        {
            var (request, type) = returned[0];
            yield return new Finding(Rule, link.Span, [promised.Name, $"{request.Method} {request.Target}", type!.ToString()]);
        }
    }

    /// <summary>What a request to the path returns: reading and calling give the path's type, creating gives an item; null where nothing is known.</summary>
    private static TypeReference? Returned(DeclaredPath path) => (path.Request.Method, path.Path) switch
    {
        _ when path.Request.Target.Contains("$expand", StringComparison.OrdinalIgnoreCase) => null,
        (_, { Suffix: not null } or { Type: null } or { Type.Name: "Edm.Stream" }) => null,
        (_, { Operations.IsEmpty: false }) => path.Path.Type,
        ("GET", _) => path.Path.Type,
        ("POST" or "PATCH" or "PUT", _) => path.Path.Type! with { IsCollection = false },
        _ => null,
    };

    /// <summary>The promised type, or one of those that the text links to beside it, is the returned one, a base of it or derived from it.</summary>
    private static bool Keeps(ApiPage page, PageContext context, TypeDefinition promised, TypeReference returned)
        => page.Response!.OtherTypes.Select(link => context.Types.FindNamed(link.Name, link.Link)).Prepend(promised).Any(type => type is not null && AreRelated(type, returned.Name, context.Types));

    private static bool AreRelated(TypeDefinition promised, string returned, TypeCatalogue types)
        => promised.Name == returned
            || (promised is TypeDefinition.Structured one && types.Find(returned) is TypeDefinition.Structured other && (types.IsA(one, other.Name) || types.IsA(other, one.Name)));
}
