namespace AssignConformance.Rules.Reading;

/// <summary>The names of control information: OData JSON Format 4.01 §4.6, as Graph uses it, in the 4.0 spelling.</summary>
internal static class ControlNames
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "@odata.type", "@odata.context", "@odata.id", "@odata.etag", "@odata.count", "@odata.nextLink", "@odata.deltaLink", "@odata.bind", "@odata.editLink",
        "@odata.readLink", "@odata.navigationLink", "@odata.associationLink", "@odata.mediaReadLink", "@odata.mediaEditLink", "@odata.mediaContentType",
        "@odata.mediaEtag",
    };

    /// <summary>The name in OData's spelling, or null where it is spelt so or is no control information. The sign may be missing: <c>odata.type</c>.</summary>
    public static string? Correct(string name)
    {
        var at = name.LastIndexOf('@');
        if (at < 0)
        {
            return Names.TryGetValue("@" + name, out var withSign) ? withSign : null;
        }

        return Names.TryGetValue(name[at..], out var spelling) && spelling != name[at..] ? name[..at] + spelling : null;
    }
}
