using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Derivation;

/// <summary>Mends just the places of a body that deviate, by edits of its text: every other character stays.</summary>
internal static class BodyRepairer
{
    /// <summary>A mended value may show the next deviation (a chosen type judges properties that nothing judged before).</summary>
    private const int Rounds = 8;

    private const string Discriminator = "@odata.type";

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The mended text, or null where it can't be mended.</summary>
    public static string? Repair(string text, BodyJudge judge)
    {
        for (var round = 0; round <= Rounds; round++)
        {
            var root = JsonText.Read(text).Root!;
            var violations = judge.Validate(root);
            if (violations.IsEmpty)
            {
                return text;
            }

            var edits = violations.Select(violation => Mend(violation, root, judge)).ToList();
            if (edits.TrueForAll(edit => edit is null))
            {
                return null;
            }

            text = Apply(text, edits.OfType<Edit>());
        }

        return null;
    }

    /// <summary>Replaces from <paramref name="Start"/> to before <paramref name="End"/> (0-based, UTF-16 code units).</summary>
    private sealed record Edit(int Start, int End, string Text);

    private static Edit? Mend(SchemaViolation violation, JsonTree root, BodyJudge judge) => violation.Keyword switch
    {
        "@odata.type" => WithType(violation.Pointer, root, judge),
        "additionalProperties" => Without(violation.Pointer, root),
        "required" => WithDocumented(violation.Pointer, root, judge),
        _ => WithValue(violation.Pointer, root, judge),
    };

    private static Edit? WithType(string pointer, JsonTree root, BodyJudge judge)
    {
        var parent = BodyJudge.Parent(pointer);
        return JsonPointer.Find(root, pointer) is { } value
            && JsonPointer.Find(root, parent) is JsonTree.Object @object
            && DeclaredPlace.Find(root, parent, judge.Shape, judge.Types)?.Fitting(@object, judge.Types) is { } type
            ? new Edit(value.Start.Offset, value.End.Offset, $"\"#{type.Name}\"")
            : null;
    }

    private static Edit? WithValue(string pointer, JsonTree root, BodyJudge judge)
    {
        if (pointer.EndsWith("/@odata.type", StringComparison.Ordinal))
        {
            return WithType(pointer, root, judge);
        }

        if (JsonPointer.Find(root, pointer) is not { } value || DeclaredPlace.Find(root, pointer, judge.Shape, judge.Types) is not { } place)
        {
            return null;
        }

        var synthesiser = new BodySynthesiser(judge.Types, "repaired", isRequest: true);
        var made = place.IsItem ? synthesiser.Item(place.Property, pointer) : synthesiser.Value(place.Property, pointer);
        return new Edit(value.Start.Offset, value.End.Offset, made.ToJsonString(OneLine));
    }

    private static Edit? Without(string pointer, JsonTree root)
    {
        var name = JsonPointer.Tokens(pointer).Last();
        if (JsonPointer.Find(root, BodyJudge.Parent(pointer)) is not JsonTree.Object { Members: var members } @object
            || @object.Find(name) is not { } member)
        {
            return null;
        }

        var index = members.IndexOf(member);
        return index > 0 ? new Edit(members[index - 1].Value.End.Offset, member.Value.End.Offset, "")
            : members.Length > 1 ? new Edit(member.NameStart.Offset, members[1].NameStart.Offset, "")
            : new Edit(member.NameStart.Offset, member.Value.End.Offset, "");
    }

    private static Edit? WithDocumented(string pointer, JsonTree root, BodyJudge judge)
    {
        if (JsonPointer.Find(root, pointer) is not JsonTree.Object @object)
        {
            return null;
        }

        var place = DeclaredPlace.Find(root, pointer, judge.Shape, judge.Types);
        var synthesiser = new BodySynthesiser(judge.Types, "repaired", isRequest: false);
        var missing = DeclaredPlace.Properties(@object, place, judge.Shape, judge.Types)
            .Where(property => property.IsPromised && @object.Find(property.Name) is null)
            .Select(property => $"{JsonValue.Create(property.Name).ToJsonString(OneLine)}: "
                + synthesiser.Value(property, JsonPointer.Member(pointer, property.Name)).ToJsonString(OneLine))
            .ToList();
        if (@object.Find(Discriminator) is null && place?.IsOfAbstractType(judge.Types) == true && place.Fitting(@object, judge.Types) is { } type)
        {
            missing.Add($"\"{Discriminator}\": \"#{type.Name}\"");
        }

        if (missing.Count == 0)
        {
            return null;
        }

        var end = @object.Members.IsEmpty ? @object.Start.Offset + 1 : @object.Members[^1].Value.End.Offset;
        return new Edit(end, end, (@object.Members.IsEmpty ? "" : ", ") + string.Join(", ", missing));
    }

    /// <summary>Applies the edits from the front; one that lies within another waits for the next round.</summary>
    private static string Apply(string text, IEnumerable<Edit> edits)
    {
        var mended = new StringBuilder();
        var done = 0;
        Edit? last = null;
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenByDescending(edit => edit.End))
        {
            if (edit.Start >= done && edit != last)
            {
                mended.Append(text, done, edit.Start - done).Append(edit.Text);
                (done, last) = (edit.End, edit);
            }
        }

        return mended.Append(text, done, text.Length - done).ToString();
    }
}
