using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Reading;

/// <summary>A value that does not fit its declared type.</summary>
/// <param name="Source">The place that declares the type.</param>
internal sealed record Misfit(TypedBody Body, TypedValue Value, TypeReference Type, string Source)
{
    /// <summary>The value as messages call it.</summary>
    public string Name => Value.Member is { } member ? $"\"{member.Name}\"" : $"The item {Value.Pointer}";

    /// <summary>Every value of the page's examples that misses its declared type in that way.</summary>
    /// <remarks>Where pages and metadata disagree on the type of a property, nothing is said of its values: the disagreement is the fault.</remarks>
    public static IEnumerable<Misfit> Of(ApiPage page, PageContext context, ValueFit fit) => Of(page, context, (value, type) => value.Fit(type, context.Types) == fit);

    /// <summary>Every string that begins like a value of its type (a date, a duration, a GUID) and is none; words in a value's place say nothing of it.</summary>
    /// <remarks>A property that no page documents is a fault of its own.</remarks>
    public static IEnumerable<Misfit> OfForms(ApiPage page, PageContext context)
        => Of(page, context, static (value, type) => value.MissesForm(type))
            .Where(misfit => misfit.Value.Property is null || misfit.Value.Property.Sources.Any(source => source.Kind == ProvenanceKind.Page));

    private static IEnumerable<Misfit> Of(ApiPage page, PageContext context, Func<JsonTree, TypeReference, bool> misses)
        => from body in page.Bodies(context)
           from value in body.Values
           where value is { DeclaredType: not null, Pointer: not "", IsControl: false }
           where misses(value.Value, value.DeclaredType!) && !IsEnvelope(value, body)
           let source = Declaring(page, context, body, value)
           where source is not null
           select new Misfit(body, value, value.DeclaredType!, source);

    /// <summary>What wraps the whole response is another rule's.</summary>
    private static bool IsEnvelope(TypedValue value, TypedBody body) => body.IsResponse && value is { Property: null, Owner.Pointer: "" };

    /// <summary>The declaring place, or null where sources disagree.</summary>
    private static string? Declaring(ApiPage page, PageContext context, TypedBody body, TypedValue value)
    {
        var named = value;
        while (named is { Member: null, Owner: { } owner })
        {
            named = owner;
        }

        if (named.Property is { } property)
        {
            return context.IsDisputed(property) ? null : property.Sources[0].ToString();
        }

        var row = body.IsResponse ? null : context.ParametersOf(page).FirstOrDefault(parameter => parameter.Name == named.Member?.Name);
        return row?.Span.ToString() ?? page.Response?.Type?.Span.ToString() ?? page.Path;
    }
}
