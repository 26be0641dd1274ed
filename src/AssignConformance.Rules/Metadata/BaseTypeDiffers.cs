using AssignConformance.Model.Types;

namespace AssignConformance.Rules.Metadata;

/// <summary>AC5007: a page names a base type that the metadata does not give the type.</summary>
public sealed class BaseTypeDiffers : IResourceRule
{
    public Rule Rule { get; } = new("AC5007", "metadata-base-type-differs", Severity.Warning, "The page says that {0} inherits from {1}; the metadata says {2} ({3}).")
    {
        Rationale = "The reader looks for inherited properties on the wrong page, and takes the type for what it is not.",
        Example = "\"Inherits from [user](user.md)\" on the page of a type whose CSDL has BaseType=\"graph.entity\"",
        Fix = "Name the base type that the service has.",
    };

    /// <remarks>A base further up is no fault: the page says less, not something else.</remarks>
    public IEnumerable<Finding> Check(ResourcePage page, ResourceContext context)
    {
        if (page.BaseType is not { } mention || context.DeclaredTypeOf(page) is not { } type || context.Types.FindNamed(mention.Name, mention.Link) is not { } named)
        {
            yield break;
        }

        if (named.Name != type.Name && !context.Types.Metadata!.Types.IsA(type, named.Name))
        {
            yield return new Finding(Rule, mention.Span, [type.Name, named.Name, type.BaseType ?? "none", type.Sources[0].ToString()]);
        }
    }
}
