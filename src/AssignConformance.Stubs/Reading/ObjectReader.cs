using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Json;

namespace AssignConformance.Stubs.Reading;

/// <summary>Takes known fields from a JSON object and reports the ones that nobody took. A field of the wrong type is a fault and reads as absent.</summary>
internal sealed class ObjectReader(JsonTree.Object value, string pointer, FaultList faults)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public JsonTree.Object Value => value;

    public string Pointer => pointer;

    public FaultList Faults => faults;

    public string PointerTo(string name) => JsonPointer.Member(pointer, name);

    /// <summary>The value of a field, or null where it is absent.</summary>
    public JsonTree? Any(string name)
    {
        _known.Add(name);
        return value.Find(name)?.Value;
    }

    public string? Text(string name) => (Take<JsonTree.String>(name, "a text"))?.Value;

    public bool Flag(string name) => Take<JsonTree.Boolean>(name, "true or false")?.Value ?? false;

    public int? Integer(string name, int minimum, int maximum)
    {
        var wanted = string.Create(CultureInfo.InvariantCulture, $"an integer from {minimum} to {maximum}");
        if (Take<JsonTree.Number>(name, wanted) is not { } number)
        {
            return null;
        }

        if (int.TryParse(number.Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) && integer >= minimum && integer <= maximum)
        {
            return integer;
        }

        Fault(name, $"must be {wanted}, is {number.Raw}");
        return null;
    }

    public ObjectReader? Object(string name)
        => Take<JsonTree.Object>(name, "an object") is { } inner ? new ObjectReader(inner, PointerTo(name), faults) : null;

    public ImmutableArray<JsonTree> Items(string name) => Take<JsonTree.Array>(name, "an array")?.Items ?? [];

    /// <summary>The members of an object whose names are free.</summary>
    public ImmutableArray<JsonMember> Members()
    {
        _known.UnionWith(value.Members.Select(member => member.Name));
        return value.Members;
    }

    public void Fault(string name, string message) => faults.Add(value.Find(name)?.Value.Start ?? value.Start, PointerTo(name), message);

    /// <summary>Reports every field that was not asked for.</summary>
    public void RefuseTheRest()
    {
        foreach (var member in value.Members.Where(member => !_known.Contains(member.Name)))
        {
            faults.Add(member.NameStart, PointerTo(member.Name), $"is not supported here; supported are {string.Join(", ", _known.Order(StringComparer.Ordinal))}");
        }
    }

    private T? Take<T>(string name, string wanted)
        where T : JsonTree
    {
        var found = Any(name);
        if (found is not null and not T)
        {
            Fault(name, $"must be {wanted}, is {found.TypeName}");
        }

        return found as T;
    }
}
