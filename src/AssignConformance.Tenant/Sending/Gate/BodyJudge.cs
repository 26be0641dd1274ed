using System.Text;
using System.Text.RegularExpressions;
using AssignConformance.Model.Json;
using AssignConformance.Tenant.Recipes;

namespace AssignConformance.Tenant.Sending.Gate;

/// <summary>Decides which bodies may leave: each method gives why not, or null.</summary>
/// <param name="testGroup">The only group that may be assigned to.</param>
internal sealed partial class BodyJudge(string testGroup, KnownTexts known)
{
    private const string TargetType = "#microsoft.graph.groupAssignmentTarget";

    private const string NotUtf8 = "its body is not UTF-8, and what the service would read is not known";

    /// <summary>Judges the body of a request without a token: it can't write, but a page's placeholders stay here all the same.</summary>
    public string? RefuseUnauthenticated(ReadOnlyMemory<byte> body) => Decode(body) is not { } text ? NotUtf8 : JsonText.Read(body) switch
    {
        { Root: { } root } => Strings(root).Select(known.Refuse).FirstOrDefault(reason => reason is not null),
        _ => known.RefuseRaw(text),
    };

    /// <summary>Judges the body of an action on an object of this run; it may be broken on purpose.</summary>
    public string? RefuseAction(ReadOnlyMemory<byte> body, Recipe recipe)
    {
        if (body.IsEmpty)
        {
            return null;
        }

        return Decode(body) is not { } text ? NotUtf8 : JsonText.Read(body) switch
        {
            { Root: { } root, DuplicateKeys: [] } => RefuseJson(root) ?? RefuseList(root, recipe.Parameter),
            { Root: not null, DuplicateKeys: [var twice, ..] } => $"the name \"{twice.Name}\" stands twice in its body, and nobody knows which the service takes",
            _ => RefuseBroken(text),
        };
    }

    /// <summary>Judges the body that creates an object.</summary>
    public string? RefuseCreation(ReadOnlyMemory<byte> body, Recipe recipe, string name, string mark)
    {
        if (JsonText.Read(body) is not { Root: JsonTree.Object root, DuplicateKeys.IsEmpty: true })
        {
            return "the body that creates an object must be a JSON object without doubled names";
        }

        if (root.Find(recipe.NameProperty)?.Value is not JsonTree.String named || !(named.Value == name || named.Value.StartsWith(name + "-", StringComparison.Ordinal)))
        {
            return $"an object is created only under this run's name, {name}, in \"{recipe.NameProperty}\"";
        }

        if (!root.Members.Any(member => member.Name != recipe.NameProperty && member.Value is JsonTree.String text && text.Value.Contains(mark, StringComparison.Ordinal)))
        {
            return $"an object is created only with this run's mark, {mark}, in its description";
        }

        return root.Members.Any(member => member.Name.Equals(recipe.ReadBack, StringComparison.OrdinalIgnoreCase) || member.Name.Equals(recipe.Parameter, StringComparison.OrdinalIgnoreCase))
            ? "an object is created without assignments"
            : RefuseJson(root);
    }

    private static string? Decode(ReadOnlyMemory<byte> body)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body.Span);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private string? RefuseJson(JsonTree root)
    {
        var targets = 0;
        return Walk(root, isTarget: false) ?? (targets > 1 ? "a body may name one target only" : null);

        string? Walk(JsonTree value, bool isTarget) => value switch
        {
            _ when isTarget || IsTarget(value) => RefuseTarget(value, ++targets),
            JsonTree.Object @object => @object.Members.Select(member => RefuseMember(member) ?? Walk(member.Value, member.Name.Equals("target", StringComparison.OrdinalIgnoreCase))).FirstOrDefault(reason => reason is not null),
            JsonTree.Array array => array.Items.Select(item => Walk(item, isTarget: false)).FirstOrDefault(reason => reason is not null),
            JsonTree.String text => known.Refuse(text.Value) ?? (OtherTarget(text.Value) is { } other ? OfOtherTarget(other) : null),
            _ => null,
        };
    }

    private string? RefuseMember(JsonMember member)
        => known.Refuse(member.Name)
            ?? (member.Name.EndsWith("@odata.bind", StringComparison.OrdinalIgnoreCase) || member.Name.EndsWith("@odata.id", StringComparison.OrdinalIgnoreCase)
                ? $"\"{member.Name}\" refers to another object"
                : member.Name.Equals("excludeGroup", StringComparison.OrdinalIgnoreCase) && member.Value is not JsonTree.Boolean { Value: false }
                    ? $"\"{member.Name}\" makes an exclusion of an assignment"
                : member.Name.Contains("groupId", StringComparison.OrdinalIgnoreCase) && !IsTestGroup(member.Value)
                    ? $"\"{member.Name}\" must be the test group"
                    : null);

    /// <summary>Whether an object calls itself a target, wherever it stands.</summary>
    private static bool IsTarget(JsonTree value)
        => value is JsonTree.Object @object && @object.Members.Any(member =>
            member.Name.EndsWith("odata.type", StringComparison.OrdinalIgnoreCase) && member.Value is JsonTree.String type && type.Value.EndsWith("target", StringComparison.OrdinalIgnoreCase));

    /// <summary>A target is the test group, exactly, with no filter.</summary>
    private string? RefuseTarget(JsonTree value, int count)
    {
        if (value is not JsonTree.Object target)
        {
            return "a target must be an object";
        }

        if (target.Find("@odata.type")?.Value is not JsonTree.String { Value: TargetType } type)
        {
            return OfOtherTarget((target.Find("@odata.type")?.Value as JsonTree.String)?.Value ?? "none");
        }

        if (target.Find("groupId")?.Value is not { } group || !IsTestGroup(group))
        {
            return $"the target's group must be the test group, {testGroup}";
        }

        return count > 1
            ? "a body may name one target only"
            : target.Members.FirstOrDefault(member => !ReferenceEquals(member.Value, type) && !ReferenceEquals(member.Value, group) && !IsNoFilter(member)) is { } more
                ? $"the target holds \"{more.Name}\" besides type and group; take it out with an overlay (null)"
                : null;
    }

    private static bool IsNoFilter(JsonMember member) => member switch
    {
        { Name: "deviceAndAppManagementAssignmentFilterId", Value: JsonTree.Null } => true,
        { Name: "deviceAndAppManagementAssignmentFilterType", Value: JsonTree.Null or JsonTree.String { Value: "none" } } => true,
        _ => false,
    };

    /// <summary>The whole list: empty, or one assignment to the one target. What is no list at all is broken on purpose.</summary>
    private static string? RefuseList(JsonTree root, string parameter) => (root as JsonTree.Object)?.Find(parameter)?.Value switch
    {
        JsonTree.Array { Items.Length: > 1 } => $"\"{parameter}\" holds more than one assignment",
        JsonTree.Array { Items: [JsonTree.Object assignment] } when assignment.Find("target") is null => $"the assignment in \"{parameter}\" has no target",
        _ => null,
    };

    /// <summary>A text that no strict parser takes for JSON, but a lenient one might: nothing in it may name what a body may not name.</summary>
    private string? RefuseBroken(string text)
    {
        if (text.Contains('\\', StringComparison.Ordinal))
        {
            return "its body is not JSON and holds escapes, which may hide a name";
        }

        return known.RefuseRaw(text)
            ?? (OtherTarget(text) is { } other ? OfOtherTarget(other) : null)
            ?? (GroupId().Matches(text).Select(match => match.Groups["id"].Value).Any(id => !id.Equals(testGroup, StringComparison.OrdinalIgnoreCase)) ? "a group in its body is not the test group" : null)
            ?? (text.Contains("excludeGroup", StringComparison.OrdinalIgnoreCase) ? "its body is not JSON and speaks of an exclusion" : null)
            ?? (GroupTarget().Count(text) > 1 ? "a body may name one target only" : null);
    }

    private bool IsTestGroup(JsonTree value) => value is JsonTree.String text && text.Value.Equals(testGroup, StringComparison.OrdinalIgnoreCase);

    private static string OfOtherTarget(string type) => $"the target type {type} is never sent; only {TargetType} with the test group is";

    private static IEnumerable<string> Strings(JsonTree value) => value switch
    {
        JsonTree.Object @object => @object.Members.SelectMany(member => Strings(member.Value).Prepend(member.Name)),
        JsonTree.Array array => array.Items.SelectMany(Strings),
        JsonTree.String text => [text.Value],
        _ => [],
    };

    /// <summary>The first word in a text that ends in "target" and is neither just that nor the one allowed type.</summary>
    private static string? OtherTarget(string text)
        => TargetWord().Matches(text).Select(match => match.Value)
            .FirstOrDefault(word => !word.Equals("target", StringComparison.OrdinalIgnoreCase) && word != TargetType && word != TargetType[1..]);

    /// <summary>Looked for at the beginnings of words only: a long word, such as a picture in base64, would be searched once a letter.</summary>
    [GeneratedRegex(@"(?<![\w.])#?[\w.]*target\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TargetWord();

    [GeneratedRegex(@"groupAssignmentTarget\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GroupTarget();

    [GeneratedRegex(@"groupId['""]?\s*:\s*['""](?<id>[^'""]*)['""]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GroupId();
}
