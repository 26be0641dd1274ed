using System.Globalization;

namespace AssignConformance.Cli.Composition;

/// <summary>Numbers with what they count.</summary>
internal static class Counted
{
    /// <summary><c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Of(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    public static string Join(params IEnumerable<string> counts) => string.Join(", ", counts);
}
