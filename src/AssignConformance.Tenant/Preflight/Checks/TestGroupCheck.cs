using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Json;

namespace AssignConformance.Tenant.Preflight.Checks;

/// <summary>The one group that may be assigned to is a plain security group and empty, however deep one looks.</summary>
internal sealed class TestGroupCheck : IPreflightCheck
{
    private const string Name = "test group";
    private const string Another = "Give the object id of an empty, assigned security group: testGroup.";

    public async Task<ImmutableArray<PreflightLine>> LookAsync(PreflightContext context, CancellationToken cancellationToken)
    {
        var requests = new PreflightRequests(context.Sender);
        var target = PreflightPaths.Group(context.Settings) + "?$select=id,groupTypes,isAssignableToRole,membershipRule,securityEnabled";
        var answer = await requests.ReadAsync(target, PreflightPermission.Group, cancellationToken);
        return answer switch
        {
            PreflightAnswer.Absent => [Forbid($"{context.Settings.TestGroupId} is no group of this tenant")],
            PreflightAnswer.Unread unread => [Block(unread)],
            PreflightAnswer.Read { Body: JsonTree.Object group } => Unfit(group, context.Settings.TestGroupId) is { IsEmpty: false } faults
                ? [Forbid($"{context.Settings.TestGroupId} {string.Join(", ", faults)}")]
                : [await CountAsync(requests, context, cancellationToken)],
            _ => [Forbid("the answer is no group")],
        };
    }

    /// <summary>Why it must not be assigned to. What the answer leaves out counts against it.</summary>
    private static ImmutableArray<string> Unfit(JsonTree.Object group, string id) =>
    [
        .. group.Text("id") is { } given && string.Equals(given, id, StringComparison.OrdinalIgnoreCase) ? Array.Empty<string>() : ["was answered with another group"],
        .. group.Find("securityEnabled")?.Value is JsonTree.Boolean { Value: true } ? Array.Empty<string>() : ["is no security group"],
        .. group.Find("membershipRule")?.Value is JsonTree.Null ? Array.Empty<string>() : ["has a membership rule"],
        .. group.Find("isAssignableToRole")?.Value is JsonTree.Null or JsonTree.Boolean { Value: false } ? Array.Empty<string>() : ["can be assigned roles"],
        .. group.Find("groupTypes")?.Value is JsonTree.Array { Items.IsEmpty: true } ? Array.Empty<string>() : ["is a dynamic or a Microsoft 365 group"],
    ];

    private static async Task<PreflightLine> CountAsync(PreflightRequests requests, PreflightContext context, CancellationToken cancellationToken)
    {
        foreach (var (path, whose) in new[] { (PreflightPaths.MemberCount(context.Settings), "members"), (PreflightPaths.TransitiveMemberCount(context.Settings), "members of groups within it") })
        {
            var (count, answer) = await requests.CountAsync(path, PreflightPermission.Group, cancellationToken);
            if (count != 0)
            {
                return answer is PreflightAnswer.Unread unread
                    ? Block(unread)
                    : Forbid(count is { } some
                        ? string.Create(CultureInfo.InvariantCulture, $"{context.Settings.TestGroupId} has {some} {whose}")
                        : $"GET {path} did not answer with a number");
            }
        }

        return new PreflightLine(Name, PreflightStatus.Well, $"{context.Settings.TestGroupId}: a security group, assigned, not for roles, 0 members, 0 transitive members");
    }

    private static PreflightLine Forbid(string found) => new(Name, PreflightStatus.Forbids, found, Another);

    private static PreflightLine Block(PreflightAnswer.Unread unread) => new(Name, PreflightStatus.Blocks, unread.Why, unread.Advice) { RuleId = unread.RuleId };
}
