using System.Globalization;
using AssignConformance.Model.Json;

namespace AssignConformance.Schemas.Validation.Loading;

/// <summary>How large, how long, how many, and of what form: <c>minimum</c>, <c>maxLength</c>, <c>minItems</c>, <c>pattern</c>, ….</summary>
internal static class LimitKeywords
{
    /// <summary>False for keywords of other families, and for limits that NJsonSchema does not hold to.</summary>
    public static bool Load(LoadedSchema schema, Keyword keyword, SchemaLoader loader)
    {
        switch (keyword.Name, keyword.Value)
        {
            case ("pattern", JsonTree.String pattern):
                loader.CheckPattern(keyword.Pointer, pattern.Value);
                schema.Pattern = pattern.Value;
                return true;
            case ("minimum", JsonTree.Number number) when Decimal(number) is { } minimum:
                schema.Minimum = minimum;
                return true;
            case ("maximum", JsonTree.Number number) when Decimal(number) is { } maximum:
                schema.Maximum = maximum;
                return true;
            case ("minLength", JsonTree.Number number) when Count(number) is { } minimum:
                schema.MinLength = minimum;
                return true;
            case ("maxLength", JsonTree.Number number) when Count(number) is { } maximum:
                schema.MaxLength = maximum;
                return true;
            case ("minItems", JsonTree.Number number) when Count(number) is { } minimum:
                schema.MinItems = minimum;
                return true;
            case ("maxItems", JsonTree.Number number) when Count(number) is > 0 and var maximum:
                schema.MaxItems = maximum;
                return true;
            default:
                return false;
        }
    }

    private static decimal? Decimal(JsonTree.Number number)
        => decimal.TryParse(number.Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static int? Count(JsonTree.Number number)
        => int.TryParse(number.Raw, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
