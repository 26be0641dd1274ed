namespace AssignConformance.Rules.Reading;

/// <summary>What an example's place on the page says of it.</summary>
internal static class ShownPlace
{
    /// <summary>How the sections of an operation page begin; any other level-2 section speaks of something of its own.</summary>
    private static readonly string[] Sections =
    [
        "Permissions", "HTTP request", "Path", "Function", "Parameter", "Property", "Properties", "Optional", "Query", "OData", "Request", "Response", "Sample", "Prerequisites", "Error", "See also",
    ];

    /// <summary>False in the introduction, in remarks and in sections of their own, which show other calls on purpose.</summary>
    public static bool IsOfOperation(this Example example)
        => example is { Headings: [var outermost, ..] } && !Begins(outermost, "Remarks")
            && (example.Topic is null || Array.Exists(Sections, section => Begins(example.Topic, section)));

    /// <summary>True within a section of examples, of a request or of a response, or where the annotation calls it a request; not for the forms that the HTTP request section lists.</summary>
    public static bool IsShownAsExample(this Example example)
        => example.Headings.Any(heading => Begins(heading, "Example"))
            || (!example.Headings.Any(heading => Begins(heading, "HTTP request"))
                && (example.Headings.Any(heading => Begins(heading, "Request") || Begins(heading, "Sample")) || string.Equals(example.Annotation?.BlockType, "request", StringComparison.OrdinalIgnoreCase)));

    /// <summary>A request with <c>$expand</c> under the query parameters: another way to the same, said to be one.</summary>
    public static bool IsAlternative(this ShownRequest request)
        => request.Url.Contains("$expand=", StringComparison.OrdinalIgnoreCase) && request.Example.Headings is [var outermost, ..] && Begins(outermost, "Optional");

    private static bool Begins(string heading, string name) => heading.StartsWith(name, StringComparison.OrdinalIgnoreCase);
}
