using System.Collections.Immutable;
using AssignConformance.Model.Json;
using AssignConformance.Stubs.Mappings;

namespace AssignConformance.Stubs.Reading;

/// <summary>Reads WireMock 3 mappings strictly: what is not implemented is refused, never skipped.</summary>
public static class MappingReader
{
    /// <summary>All mappings, in ordinal order of their files, then in file order.</summary>
    /// <exception cref="MappingException">Something can't be used; it holds every fault of every file.</exception>
    public static ImmutableArray<StubMapping> Read(StubFiles files)
    {
        var mappings = ImmutableArray.CreateBuilder<StubMapping>();
        var faults = ImmutableArray.CreateBuilder<MappingFault>();
        var places = new Dictionary<Guid, StubMapping>();
        var responses = new ResponseReader(files.Bodies);
        foreach (var (file, bytes) in files.Mappings)
        {
            var found = new FaultList(file);
            foreach (var (root, pointer) in Roots(bytes, found))
            {
                if (ReadMapping(new ObjectReader(root, pointer, found), responses, places) is { } mapping)
                {
                    mappings.Add(mapping);
                }
            }

            faults.AddRange(found.ToImmutable());
        }

        if (files.Mappings.IsEmpty)
        {
            faults.Add(new MappingFault("mappings", 1, 1, "", "holds no mapping file; generate the stubs first"));
        }

        return faults.Count == 0 ? mappings.ToImmutable() : throw new MappingException(faults.ToImmutable());
    }

    /// <summary>The mappings of a file: one object, or the list of a <c>mappings</c> field.</summary>
    private static List<(JsonTree.Object Mapping, string Pointer)> Roots(ReadOnlyMemory<byte> bytes, FaultList faults)
    {
        var reading = JsonText.Read(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        if (reading.Fault is { } fault)
        {
            faults.Add(fault.Position, "", $"is not JSON: {fault.Message}");
            return [];
        }

        foreach (var twice in reading.DuplicateKeys)
        {
            faults.Add(twice.Position, twice.Pointer, "stands twice");
        }

        if (reading.Root is JsonTree.Object root)
        {
            return root.Find("mappings") is null ? [(root, "")] : List(new ObjectReader(root, "", faults));
        }

        faults.Add(reading.Root!.Start, "", $"must be a mapping, an object, is {reading.Root.TypeName}");
        return [];
    }

    private static List<(JsonTree.Object Mapping, string Pointer)> List(ObjectReader reader)
    {
        var roots = new List<(JsonTree.Object, string)>();
        foreach (var (index, item) in reader.Items("mappings").Index())
        {
            var pointer = JsonPointer.Item("/mappings", index);
            if (item is JsonTree.Object mapping)
            {
                roots.Add((mapping, pointer));
            }
            else
            {
                reader.Faults.Add(item.Start, pointer, $"must be a mapping, an object, is {item.TypeName}");
            }
        }

        reader.RefuseTheRest();
        return roots;
    }

    private static StubMapping? ReadMapping(ObjectReader reader, ResponseReader responses, Dictionary<Guid, StubMapping> places)
    {
        var before = reader.Faults.Count;
        var id = ReadId(reader);
        var name = reader.Text("name");
        var priority = reader.Integer("priority", 1, int.MaxValue) ?? StubMapping.DefaultPriority;
        reader.Flag("persistent");
        reader.Object("metadata");
        var scenario = ReadScenario(reader);
        var request = Required(reader, "request") is { } pattern ? RequestReader.Read(pattern) : null;
        var response = Required(reader, "response") is { } definition ? responses.Read(definition) : null;
        reader.RefuseTheRest();
        if (reader.Faults.Count > before || request is null || response is null)
        {
            return null;
        }

        var place = reader.Faults.Place(reader.Value);
        var mapping = new StubMapping
        {
            Id = id,
            Name = name ?? id?.ToString() ?? place.ToString(),
            Priority = priority,
            Scenario = scenario,
            Request = request,
            Response = response,
            Source = place,
        };
        if (id is { } known && !places.TryAdd(known, mapping))
        {
            reader.Fault("id", $"is also that of {places[known].Source}");
        }

        return mapping;
    }

    private static ObjectReader? Required(ObjectReader reader, string name)
    {
        if (reader.Any(name) is null)
        {
            reader.Fault(name, "is missing");
        }

        return reader.Object(name);
    }

    private static Guid? ReadId(ObjectReader reader)
    {
        if (reader.Text("id") is not { } text)
        {
            return null;
        }

        if (Guid.TryParseExact(text, "D", out var id))
        {
            return id;
        }

        reader.Fault("id", "must be a UUID");
        return null;
    }

    private static ScenarioRule? ReadScenario(ObjectReader reader)
    {
        var (name, required, next) = (reader.Text("scenarioName"), reader.Text("requiredScenarioState"), reader.Text("newScenarioState"));
        if (name is null && (required ?? next) is not null)
        {
            reader.Fault("scenarioName", "is missing beside a scenario state");
        }

        return name is null ? null : new ScenarioRule(name, required, next);
    }
}
