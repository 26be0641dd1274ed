using System.Collections.Immutable;
using AssignConformance.Model.Json;
using AssignConformance.Tenant.Json;

namespace AssignConformance.Tenant.Configuration;

/// <summary>Reads the section <c>tenant</c> of <c>assign-conformance.json</c> strictly: nothing unknown, nothing doubled, no secrets.</summary>
public static class TenantSectionReader
{
    /// <summary>Certificates, tokens and the like are what some policies speak of.</summary>
    private static readonly ImmutableArray<string> s_secretsOfOverlays = ["secret", "password", "passphrase", "privatekey", "apikey"];

    /// <param name="file">The file's path; relative folders are below its folder, and messages begin with it.</param>
    /// <param name="text">The whole file. Its other sections are not looked at.</param>
    /// <exception cref="JsonFormException">The text is not of that form.</exception>
    public static TenantSection Read(string file, string text)
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

        var root = reading.Root as JsonTree.Object ?? throw new JsonFormException(file, reading.Root!.Start, "an object with \"tenant\" is expected.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        return root.Find("tenant")?.Value switch
        {
            null => TenantSection.Empty with { Folder = folder },
            JsonTree.Object section => ReadSection(file, section) with { Folder = folder },
            { } other => throw new JsonFormException(file, other.Start, $"\"tenant\" must be an object, not a {other.TypeName}."),
        };
    }

    private static TenantSection ReadSection(string file, JsonTree.Object section)
    {
        var read = TenantSection.Empty;
        foreach (var member in section.Members)
        {
            var field = TenantFields.All.FirstOrDefault(each => each.Name == member.Name) ?? throw Unknown(file, member);
            if (member.Value.TypeName != field.JsonType)
            {
                throw new JsonFormException(file, member.Value.Start, $"\"{field.Name}\" must be {WithArticle(field.JsonType)}, not {WithArticle(member.Value.TypeName)}.");
            }

            read = member.Value switch
            {
                JsonTree.String text => read with { Values = read.Values.Add(field.Name, Text(file, field.Name, text)) },
                JsonTree.Number number => read with { Values = read.Values.Add(field.Name, new ConfiguredText(number.Raw, Place(file, number))) },
                JsonTree.Array list => read with { Lists = read.Lists.Add(field.Name, [.. list.Items.Select(item => Text(file, field.Name, item))]) },
                JsonTree.Object overlays => read with { Overlays = ReadOverlays(file, overlays) },
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        return read;
    }

    private static ImmutableDictionary<string, string> ReadOverlays(string file, JsonTree.Object overlays)
        => overlays.Members.ToImmutableDictionary(member => member.Name, member => member.Value switch
        {
            _ when !member.Name.EndsWith(".md", StringComparison.Ordinal) || !member.Name.Contains('/', StringComparison.Ordinal)
                => throw new JsonFormException(file, member.NameStart, $"{GivenText.Show(member.Name)} is not a page: write its version and file name, as in v1.0/x-assign.md."),
            JsonTree.Object patch when SecretIn(patch) is { } secret
                => throw new JsonFormException(file, secret.NameStart, $"{SecretName.Show(secret.Name)} names a secret, and an overlay is sent, and stands in reports: remove it (and change it if the file was shared)."),
            JsonTree.Object patch => JsonWriting.Text(patch),
            { } other => throw new JsonFormException(file, other.Start, $"an overlay must be an object (a JSON Merge Patch), not {WithArticle(other.TypeName)}."),
        });

    private static JsonMember? SecretIn(JsonTree value) => value switch
    {
        JsonTree.Object @object => @object.Members.FirstOrDefault(member => s_secretsOfOverlays.Any(word => member.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            ?? @object.Members.Select(member => SecretIn(member.Value)).FirstOrDefault(found => found is not null),
        JsonTree.Array array => array.Items.Select(SecretIn).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static ConfiguredText Text(string file, string field, JsonTree value) => value switch
    {
        JsonTree.String text when !string.IsNullOrWhiteSpace(text.Value) => new ConfiguredText(text.Value, Place(file, text)),
        _ => throw new JsonFormException(file, value.Start, $"\"{field}\" takes strings with text in them."),
    };

    private static JsonFormException Unknown(string file, JsonMember member)
        => new(file, member.NameStart, SecretName.Is(member.Name)
            ? SecretName.Refusal(member.Name)
            : $"{GivenText.Show(member.Name)} is not known here; tenant has {string.Join(", ", TenantFields.All.Select(field => field.Name))}.");

    private static string Place(string file, JsonTree value) => FormattableString.Invariant($"{file}:{value.Start.Line}:{value.Start.Column}");

    private static string WithArticle(string type) => type is "array" or "object" ? $"an {type}" : type == "null" ? type : $"a {type}";
}
