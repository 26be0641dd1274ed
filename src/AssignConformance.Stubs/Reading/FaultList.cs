using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Json;

namespace AssignConformance.Stubs.Reading;

/// <summary>Collects the faults of one mapping file.</summary>
internal sealed class FaultList(string file)
{
    private readonly ImmutableArray<MappingFault>.Builder _faults = ImmutableArray.CreateBuilder<MappingFault>();

    public int Count => _faults.Count;

    public ImmutableArray<MappingFault> ToImmutable() => _faults.ToImmutable();

    public void Add(TextPosition at, string pointer, string message)
        => _faults.Add(new MappingFault(file, at.Line, at.Column, pointer, message));

    public SourceSpan Place(JsonTree value) => new(file, value.Start.Line, value.Start.Column, value.End.Line, value.End.Column);
}
