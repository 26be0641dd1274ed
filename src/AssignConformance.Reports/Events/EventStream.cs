using System.Collections.Immutable;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Events;

/// <summary>What a file of events held.</summary>
/// <param name="Events">The readable lines, in order.</param>
/// <param name="Faults">Lines that are no event.</param>
/// <param name="IsTorn">The last line has no line end and is no event: the writer was stopped within it.</param>
public sealed record EventStream(ImmutableArray<RunEvent> Events, ImmutableArray<LineFault> Faults, bool IsTorn)
{
    /// <summary>Everything that is wrong with the stream, in sentences.</summary>
    public IEnumerable<string> Problems => new StreamCondition(Faults, IsTorn).Problems;
}

/// <summary>What is wrong with a file of events, whose events went elsewhere.</summary>
/// <param name="Faults">Lines that are no event.</param>
/// <param name="IsTorn">See <see cref="EventStream"/>.</param>
public sealed record StreamCondition(ImmutableArray<LineFault> Faults, bool IsTorn)
{
    /// <summary>Everything that is wrong with the stream, in sentences.</summary>
    public IEnumerable<string> Problems =>
    [
        .. Faults.Select(fault => fault.ToString()),
        .. IsTorn ? ["The last line of the event stream is torn: the writer was stopped within it."] : Array.Empty<string>(),
    ];
}

/// <summary>A line that could not be read.</summary>
/// <param name="Line">Counted from 1; 0 where the file could not be opened.</param>
public sealed record LineFault(int Line, string Message)
{
    public override string ToString()
        => Line == 0 ? Message : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Line {Line} of the event stream is no event: {Message}");
}
