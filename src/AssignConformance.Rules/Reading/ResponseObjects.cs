namespace AssignConformance.Rules.Reading;

/// <summary>The objects that a response body holds.</summary>
internal static class ResponseObjects
{
    /// <summary>The member that holds the items of a collection (OData JSON Format 4.01 §12).</summary>
    public const string Envelope = "value";

    /// <summary>The root, or what its envelope wraps.</summary>
    public static IEnumerable<JsonTree.Object> Of(JsonTree? root) => root switch
    {
        JsonTree.Object envelope when envelope.Find(Envelope)?.Value is JsonTree.Array items => items.Items.OfType<JsonTree.Object>(),
        JsonTree.Object envelope when envelope.Find(Envelope)?.Value is JsonTree.Object wrapped && IsAlone(envelope) => [wrapped],
        JsonTree.Object instance => [instance],
        JsonTree.Array items => items.Items.OfType<JsonTree.Object>(),
        _ => [],
    };

    /// <summary>An object that holds more beside annotations has a property of that name.</summary>
    private static bool IsAlone(JsonTree.Object envelope) => envelope.Members.Count(member => !member.Name.Contains('@', StringComparison.Ordinal)) == 1;

    /// <summary>The one member beside annotations, where it is an array under another name than <see cref="Envelope"/>; else null.</summary>
    public static JsonMember? MisspeltEnvelope(JsonTree? root)
        => root is JsonTree.Object envelope && envelope.Find(Envelope) is null
            && envelope.Members.Where(member => !member.Name.Contains('@', StringComparison.Ordinal)).ToList() is [{ Value: JsonTree.Array } only]
                ? only
                : null;
}
