using AssignConformance.Model.Contracts;

namespace AssignConformance.Schemas.Derivation;

/// <summary>The target that an example is sent to.</summary>
internal static class ExampleTarget
{
    /// <summary>Path and query of the example's URL with the version segment; from the first documented path where the page shows no URL; null where neither is there.</summary>
    public static string? Of(string? url, Operation operation)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            return operation.Paths.IsEmpty ? null : $"/{operation.Version}{operation.Paths[0].Value}";
        }

        // Not System.Uri: it would escape the braces of placeholders.
        var rest = url.Trim().Replace('\\', '/');
        var scheme = rest.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0 && rest.IndexOfAny(['/', '?']) >= scheme)
        {
            var path = rest.IndexOf('/', scheme + 3);
            return path < 0 ? "/" : WithoutFragment(rest[path..]);
        }

        rest = WithoutFragment("/" + rest.TrimStart('/'));
        var segment = rest[1..].Split('/', '?')[0];
        return segment is "v1.0" or "beta" || string.Equals(segment, operation.Version, StringComparison.Ordinal) ? rest : $"/{operation.Version}{rest}";
    }

    private static string WithoutFragment(string target) => target.Split('#')[0];
}
