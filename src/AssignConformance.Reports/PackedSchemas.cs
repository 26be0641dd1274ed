using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports;

/// <summary>The response schemas of a long run's operations, a tenth of their size, until it is known which of them an answer breaks.</summary>
internal sealed class PackedSchemas
{
    private readonly Dictionary<string, byte[]> _packed = new(StringComparer.Ordinal);

    /// <summary>Keeps the operation's response schema.</summary>
    /// <returns>The operation without its schemas.</returns>
    public RunEvent.OperationPlanned TakeFrom(RunEvent.OperationPlanned operation)
    {
        if (operation.ResponseSchema is { } schema)
        {
            _packed[operation.Id] = Pack(schema);
        }

        return operation with { RequestSchema = null, ResponseSchema = null };
    }

    /// <summary>The operations, with the response schemas of those in which a mismatch names a keyword.</summary>
    public IEnumerable<RunEvent.OperationPlanned> GiveBack(IEnumerable<RunEvent.OperationPlanned> operations, ImmutableArray<ScenarioResult> scenarios)
    {
        var broken = scenarios.Where(scenario => scenario.Mismatches.Any(mismatch => mismatch.Keyword is not null)).Select(scenario => scenario.OperationId).ToHashSet(StringComparer.Ordinal);
        return operations.Select(operation => broken.Contains(operation.Id) && _packed.TryGetValue(operation.Id, out var packed)
            ? operation with { ResponseSchema = Unpack(packed) }
            : operation);
    }

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest))
        {
            deflate.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static string Unpack(byte[] packed)
    {
        using var text = new StreamReader(new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.UTF8);
        return text.ReadToEnd();
    }
}
