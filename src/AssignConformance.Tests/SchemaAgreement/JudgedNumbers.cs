using System.Globalization;
using AssignConformance.Model.Json;

namespace AssignConformance.Tests.SchemaAgreement;

/// <summary>Which numbers the second judge can tell apart: it reads all as binary64 (ECMA-262 §6.1.6.1).</summary>
internal static class JudgedNumbers
{
    private const double LargestExactInteger = 9007199254740992;

    /// <summary>False where the value holds <c>1.0</c>, an exponent, or a number beyond 2^53: read as binary64, it is another number or another type.</summary>
    public static bool AreDistinct(JsonTree value) => value switch
    {
        JsonTree.Object @object => @object.Members.All(member => AreDistinct(member.Value)),
        JsonTree.Array array => array.Items.All(AreDistinct),
        JsonTree.Number number => IsDistinct(number.Raw),
        _ => true,
    };

    private static bool IsDistinct(string raw)
    {
        var value = double.Parse(raw, CultureInfo.InvariantCulture);
        return !raw.AsSpan().ContainsAny('e', 'E') && Math.Abs(value) < LargestExactInteger && !(raw.Contains('.', StringComparison.Ordinal) && double.IsInteger(value));
    }
}
