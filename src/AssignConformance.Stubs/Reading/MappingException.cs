using System.Collections.Immutable;

namespace AssignConformance.Stubs.Reading;

/// <summary>Mappings can't be used as they are. Holds the faults of all files, so that all can be mended at once.</summary>
public sealed class MappingException(ImmutableArray<MappingFault> faults, Exception? cause = null)
    : Model.UnusableInputException(string.Join('\n', faults), cause)
{
    public ImmutableArray<MappingFault> Faults { get; } = faults;
}
