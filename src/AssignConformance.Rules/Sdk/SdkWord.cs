using System.Collections.Immutable;

namespace AssignConformance.Rules.Sdk;

/// <summary>What the SDK says of a page, whatever other rules say of the same values.</summary>
/// <param name="Classes">The SDK's classes that outermost objects of the bodies were read as, each once, in page order; none where the SDK was not asked.</param>
/// <param name="Findings">Where it contradicts the page, in page order.</param>
public sealed record SdkWord(ImmutableArray<string> Classes, ImmutableArray<Finding> Findings)
{
    /// <summary>Asks it where the context says so.</summary>
    public static SdkWord Hear(ApiPage page, PageContext context) => new(
        [.. HeardBody.Of(page, context).SelectMany(heard => heard.Testimony.Classes).Distinct(StringComparer.Ordinal)],
        [.. RuleSet.All.OfType<ISdkRule>().SelectMany(rule => rule.Check(page, context)).Order(Finding.PageOrder)]);
}
