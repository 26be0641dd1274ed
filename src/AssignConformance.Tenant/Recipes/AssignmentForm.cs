using AssignConformance.Model.Json;

namespace AssignConformance.Tenant.Recipes;

/// <summary>Finds in a recipe's bodies who would be assigned something.</summary>
internal static class AssignmentForm
{
    private const string TestGroupType = "#microsoft.graph.groupAssignmentTarget";

    /// <summary>The first value, at any depth, that would assign: a target, or a member named for assignments or groups.</summary>
    public static JsonTree? FirstAssignment(JsonTree tree) => Members(tree)
        .FirstOrDefault(member => IsTargetMember(member)
            || member.Name.EndsWith("assignments", StringComparison.OrdinalIgnoreCase)
            || member.Name.Contains("groupId", StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>The values that say who is assigned: objects and whatever stands in their place.</summary>
    public static IEnumerable<JsonTree> Targets(JsonTree tree) => Members(tree)
        .Where(member => IsTargetMember(member) || member.Name.Contains("groupId", StringComparison.OrdinalIgnoreCase))
        .Where(member => member.Name != "groupId" || !IsPlaceholder(member.Value))
        .Select(member => member.Value);

    /// <summary>Whether the target is the test group and says nothing else.</summary>
    public static bool IsTestGroup(JsonTree target)
        => target is JsonTree.Object { Members.Length: 2 } group
            && group.Find("@odata.type")?.Value is JsonTree.String { Value: TestGroupType }
            && group.Find("groupId")?.Value is { } id && IsPlaceholder(id);

    private static bool IsPlaceholder(JsonTree value) => value is JsonTree.String { Value: Placeholders.TestGroup };

    private static bool IsTargetMember(JsonMember member)
        => string.Equals(member.Name, "target", StringComparison.OrdinalIgnoreCase)
            || (member.Value is JsonTree.Object value && value.Find("@odata.type")?.Value is JsonTree.String type && type.Value.EndsWith("AssignmentTarget", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<JsonMember> Members(JsonTree tree) => tree switch
    {
        JsonTree.Object @object => @object.Members.SelectMany(member => Members(member.Value).Prepend(member)),
        JsonTree.Array array => array.Items.SelectMany(Members),
        _ => [],
    };
}
