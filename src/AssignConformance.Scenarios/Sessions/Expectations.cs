using System.Collections.Immutable;

namespace AssignConformance.Scenarios.Sessions;

/// <summary>What a run may expect of whoever answers. The checks know this and not who it is.</summary>
public sealed record Expectations
{
    /// <summary>Of a target that was made from the pages: every answer is the documented one.</summary>
    public static Expectations OfPages { get; } = new() { ComparesDocumentedValues = true };

    /// <summary>Of a server that behaves as the pages say, with values of its own.</summary>
    public static Expectations OfServer { get; } = new();

    /// <summary>Of a live service, which knows nothing of the pages.</summary>
    /// <param name="serviceRoot">Its base URL, without a version segment.</param>
    /// <param name="readBackDeadline">How long an assignment may take until it is read back.</param>
    /// <param name="sendableIds">The GUIDs that a body may hold, in any case of letters; every other is a page's sample.</param>
    public static Expectations OfLiveService(Uri serviceRoot, TimeSpan readBackDeadline, IEnumerable<string> sendableIds) => new()
    {
        AsksForMendedAnswers = false,
        AnyRefusalWillDo = true,
        HasMinimalMetadata = true,
        ServiceRoot = serviceRoot,
        ReadBackDeadline = readBackDeadline,
        SendableIds = sendableIds.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase),
        MeetsKnownDeviations = false,
    };

    /// <summary>Answers must equal the documented ones (AC7007).</summary>
    public bool ComparesDocumentedValues { get; init; }

    /// <summary>The target can be asked for a documented answer that is mended where it deviates.</summary>
    public bool AsksForMendedAnswers { get; init; } = true;

    /// <summary>Any 4xx refuses; else it must be the documented one.</summary>
    public bool AnyRefusalWillDo { get; init; }

    /// <summary>
    /// An object without <c>@odata.type</c> is of the declared type and no other, so that an abstract one needs it (OData JSON Format 4.01 §4.6.3); and a property that no
    /// source describes is new or was expanded, which is worth a note.
    /// </summary>
    public bool HasMinimalMetadata { get; init; }

    /// <summary>Where context URLs must point, without a version segment; null where just their form is asked for.</summary>
    public Uri? ServiceRoot { get; init; }

    /// <summary>How long to read again until what was assigned is read back; zero for a target that forgets and remembers at once.</summary>
    public TimeSpan ReadBackDeadline { get; init; } = TimeSpan.Zero;

    /// <summary>The GUIDs that a request's body may hold, where values that a page only shows may not be sent; null where they may.</summary>
    public ImmutableHashSet<string>? SendableIds { get; init; }

    /// <summary>A complete run meets every known deviation; not so where overlays may have mended what the page gets wrong.</summary>
    public bool MeetsKnownDeviations { get; init; } = true;
}
