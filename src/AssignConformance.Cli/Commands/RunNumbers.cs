using System.CommandLine.Parsing;
using System.Globalization;
using AssignConformance.Model.Results;

namespace AssignConformance.Cli.Commands;

/// <summary>Reads the values of <c>run</c>'s options; what can't be used becomes an error of the command line, which names the option.</summary>
internal static class RunNumbers
{
    /// <summary>A whole number within the bounds, both included.</summary>
    public static int? Parse(ArgumentResult result, int least, int most)
    {
        if (TryRead(result.Tokens[0].Value, least, most, out var number))
        {
            return number;
        }

        result.AddError(string.Create(
            CultureInfo.InvariantCulture, $"{OptionOf(result)} {result.Tokens[0].Value}: expected a number {(most == int.MaxValue ? $"of {least} or more" : $"from {least} to {most}")}."));
        return null;
    }

    /// <summary>A percentage, above 0 and at most 100; it may have a fraction.</summary>
    public static double? ParseShare(ArgumentResult result)
    {
        if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= 100)
        {
            return percent;
        }

        result.AddError($"{OptionOf(result)} {result.Tokens[0].Value}: expected a percentage above 0, at most 100, such as 5 or 0.5.");
        return null;
    }

    /// <summary><c>i/n</c>, i from 1 to n, n at most 1,000.</summary>
    public static Shard? ParseShard(ArgumentResult result)
    {
        if (result.Tokens[0].Value.Split('/') is [var index, var count] && TryRead(count, 1, 1000, out var all) && TryRead(index, 1, all, out var own))
        {
            return new Shard(own, all);
        }

        result.AddError($"{OptionOf(result)} {result.Tokens[0].Value}: expected i/n, such as 2/4, with i from 1 to n and n at most 1000.");
        return null;
    }

    /// <summary>One of <c>any</c>, <c>new</c>, <c>none</c>, <c>not-testable</c>.</summary>
    public static FailOn? ParseFailOn(ArgumentResult result)
    {
        FailOn? failOn = result.Tokens[0].Value switch
        {
            "any" => FailOn.Any,
            "new" => FailOn.New,
            "none" => FailOn.None,
            "not-testable" => FailOn.NotTestable,
            _ => null,
        };
        if (failOn is null)
        {
            result.AddError($"{OptionOf(result)} {result.Tokens[0].Value}: expected any, new, none or not-testable.");
        }

        return failOn;
    }

    private static bool TryRead(string text, int least, int most, out int number)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;

    private static string OptionOf(ArgumentResult result) => (result.Parent as OptionResult)?.Option.Name ?? "";
}
