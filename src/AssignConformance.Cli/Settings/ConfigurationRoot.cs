using System.Collections.Immutable;
using AssignConformance.Model.Json;
using AssignConformance.Tenant.Configuration;

namespace AssignConformance.Cli.Settings;

/// <summary>The object that <c>assign-conformance.json</c> holds.</summary>
internal static class ConfigurationRoot
{
    /// <summary>Its sections, and the place of its schema.</summary>
    public static ImmutableArray<string> Names { get; } = ["$schema", "defaults", "target", "tenant"];

    /// <summary>The object, with names that <see cref="Names"/> may lack.</summary>
    /// <exception cref="JsonFormException">The text is no JSON, a name stands twice, or it is no object.</exception>
    public static JsonTree.Object Read(string file, string text)
    {
        var reading = JsonText.Read(text);
        if (reading.Fault is { } fault)
        {
            throw new JsonFormException(file, fault.Position, $"this is not JSON: {fault.Message}");
        }

        if (!reading.DuplicateKeys.IsEmpty)
        {
            throw new JsonFormException(file, reading.DuplicateKeys[0].Position, $"the name {GivenText.Show(reading.DuplicateKeys[0].Name)} stands twice. Remove one.");
        }

        return reading.Root as JsonTree.Object ?? throw new JsonFormException(file, reading.Root!.Start, $"an object with {string.Join(", ", Names)} is expected.");
    }

    /// <exception cref="JsonFormException">A member has another name; the message gives its JSON Pointer and the nearest name.</exception>
    public static void RequireNames(string file, JsonTree.Object value, string pointer, IReadOnlyCollection<string> known)
    {
        if (value.Members.FirstOrDefault(member => !known.Contains(member.Name, StringComparer.Ordinal)) is not { } stranger)
        {
            return;
        }

        var what = SecretName.Is(stranger.Name)
            ? SecretName.Refusal(stranger.Name)
            : $"{(GivenText.IsHarmless(stranger.Name) ? $"{pointer}/{stranger.Name}" : $"{GivenText.Show(stranger.Name)} in \"{pointer}\"")} is not known; the nearest is \"{NearestName.Of(stranger.Name, known)}\". Mend the name, or remove it.";
        throw new JsonFormException(file, stranger.NameStart, what);
    }
}
