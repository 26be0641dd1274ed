using System.Globalization;

namespace AssignConformance.Stubs.Hosting.Serving;

/// <summary>What goes wrong, and how often.</summary>
/// <param name="Percent">1–100: that share of the requests, spread evenly.</param>
public sealed record FaultPlan(ServingFault Fault, int Percent)
{
    /// <summary>Reads <c>reset</c>, <c>truncate</c> or <c>503</c>, each perhaps with a share: <c>503:20%</c>; null where the text is none of them.</summary>
    public static FaultPlan? Parse(string text)
    {
        var parts = text.Split(':');
        ServingFault? fault = parts[0] switch
        {
            "reset" => ServingFault.Reset,
            "truncate" => ServingFault.Truncate,
            "503" => ServingFault.Unavailable,
            _ => null,
        };
        return fault is { } known && parts.Length <= 2 && Share(parts.Length == 1 ? "100%" : parts[1]) is { } percent ? new FaultPlan(known, percent) : null;
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Word}:{Percent}%");

    private string Word => Fault switch
    {
        ServingFault.Reset => "reset",
        ServingFault.Truncate => "truncate",
        ServingFault.Unavailable => "503",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static int? Share(string text)
        => text.EndsWith('%') && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent is >= 1 and <= 100
            ? percent
            : null;
}

/// <summary>What can go wrong on purpose.</summary>
public enum ServingFault
{
    /// <summary>The connection is reset (RST).</summary>
    Reset,

    /// <summary>The body ends half-way, and the connection is closed; an answer without body is left alone.</summary>
    Truncate,

    /// <summary>503 with Graph's error object.</summary>
    Unavailable,
}
