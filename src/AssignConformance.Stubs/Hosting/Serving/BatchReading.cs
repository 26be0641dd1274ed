using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AssignConformance.Model.Json;
using AssignConformance.Stubs.Matching;

namespace AssignConformance.Stubs.Hosting.Serving;

/// <summary>Reads the body of a batch.</summary>
internal static class BatchReading
{
    /// <summary>Requests that a batch may hold.</summary>
    private const int Most = 20;

    /// <summary>The parts in an order in which each comes after those that it depends on, else as sent.</summary>
    /// <exception cref="BatchException">The body is no batch.</exception>
    public static ImmutableArray<BatchPart> Read(StubRequest batch, string version)
    {
        if (batch.Body.WhyNotJson is { } fault)
        {
            throw new BatchException("BadRequest", $"The body can't be read: {fault}.");
        }

        using var document = JsonDocument.Parse(batch.Body.Bytes, new JsonDocumentOptions { MaxDepth = JsonText.MaximumDepth });
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("requests", out var requests) || requests.ValueKind != JsonValueKind.Array || requests.GetArrayLength() == 0)
        {
            throw new BatchException("BadRequest", "/requests must be an array of 1 to 20 requests.");
        }

        if (requests.GetArrayLength() > Most)
        {
            throw new BatchException("MaximumValueExceeded", string.Create(CultureInfo.InvariantCulture, $"/requests holds {requests.GetArrayLength()} requests; a batch may hold {Most}."));
        }

        var authorization = batch.HeaderValues("Authorization");
        return InOrder([.. requests.EnumerateArray().Select((item, index) => BatchPart.Read(item, JsonPointer.Item("/requests", index), version, authorization))]);
    }

    private static ImmutableArray<BatchPart> InOrder(ImmutableArray<BatchPart> parts)
    {
        if (parts.GroupBy(part => part.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } doubled)
        {
            throw new BatchException("BadRequest", $"The id \"{doubled.Key}\" stands twice.");
        }

        var ids = parts.Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        if (parts.SelectMany(part => part.DependsOn).FirstOrDefault(id => !ids.Contains(id)) is { } unknown)
        {
            throw new BatchException("BadRequest", $"dependsOn names \"{unknown}\", and no request has that id.");
        }

        var ordered = ImmutableArray.CreateBuilder<BatchPart>(parts.Length);
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (ordered.Count < parts.Length)
        {
            var ready = parts.FirstOrDefault(part => !done.Contains(part.Id) && part.DependsOn.All(done.Contains))
                ?? throw new BatchException("BadRequest", "dependsOn goes in a circle.");
            ordered.Add(ready);
            done.Add(ready.Id);
        }

        return ordered.ToImmutable();
    }
}
