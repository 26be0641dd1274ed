using System.Collections.Immutable;
using AssignConformance.Model.Json;
using AssignConformance.Scenarios.Drivers;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Scenarios;

public sealed class UnresolvedPlaceholdersTests
{
    private static readonly ImmutableHashSet<string> s_ids = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "11111111-2222-3333-4444-555555555555");

    [Theory]
    [InlineData("Collection Id value", "Collection Id value")]
    [InlineData("{groupId}", "{groupId}")]
    [InlineData("x/{group id}/y", "{group id}")]
    [InlineData("<group-id>", "<group-id>")]
    [InlineData("92dc3fef-3fef-92dc-ef3f-dc92ef3fdc92", "92dc3fef-3fef-92dc-ef3f-dc92ef3fdc92")]
    [InlineData("a_11111111-2222-3333-4444-555555555555_92DC3FEF-3fef-92dc-ef3f-dc92ef3fdc92", "92DC3FEF-3fef-92dc-ef3f-dc92ef3fdc92")]
    [InlineData("00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000000")]
    [InlineData("92dc3fef3fef92dcef3fdc92ef3fdc92", "92dc3fef3fef92dcef3fdc92ef3fdc92")]
    [InlineData("someone@Contoso.com", "Contoso")]
    [InlineData("someone@mail.example.com", "example.com")]
    public void A_text_that_a_page_only_shows_is_found_at_its_pointer(string text, string sign)
        => UnresolvedPlaceholders.Find(Body(text), s_ids).Should().Equal(new UnresolvedPlaceholder("/assignments/1/target/groupId", sign));

    [Theory]
    [InlineData("11111111-2222-3333-4444-555555555555")]
    [InlineData("11111111222233334444555555555555")]
    [InlineData("valued")]
    [InlineData("value")]
    [InlineData("a < b and c > d")]
    [InlineData("{}")]
    [InlineData("#microsoft.graph.groupAssignmentTarget")]
    [InlineData("")]
    public void A_text_that_may_be_sent_is_left_alone(string text) => UnresolvedPlaceholders.Find(Body(text), s_ids).Should().BeEmpty();

    private static JsonTree Body(string text) => JsonText.Read("""{"assignments": [{"n": 1}, {"ok": true, "target": {"groupId": "TEXT", "no": null}}]}""".Replace("TEXT", text, StringComparison.Ordinal)).Root!;
}
