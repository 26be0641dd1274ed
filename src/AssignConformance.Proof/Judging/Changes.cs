using System.Collections.Immutable;
using AssignConformance.Model.Json;
using AssignConformance.Model.Wire;

namespace AssignConformance.Proof.Judging;

/// <summary>Finds the first thing in which a changed message differs from the unchanged one.</summary>
internal static class Changes
{
    public static Change Between(GraphResponse was, GraphResponse @is)
        => was.StatusCode != @is.StatusCode ? new Change.Status()
            : was.ReasonPhrase != @is.ReasonPhrase ? new Change.Reason()
            : Field(was.Headers, @is.Headers) ?? Body(was.Body, @is.Body);

    public static Change Between(GraphRequest was, GraphRequest @is)
        => was.Method != @is.Method ? new Change.Method()
            : was.Target != @is.Target ? new Change.Path()
            : Field(was.Headers, @is.Headers) ?? Body(was.Body ?? default, @is.Body ?? default);

    private static Change.Field? Field(ImmutableArray<WireField> was, ImmutableArray<WireField> @is)
        => was.Except(@is).Concat(@is.Except(was)).FirstOrDefault() is { } field ? new Change.Field(field.Name) : null;

    private static Change Body(ReadOnlyMemory<byte> was, ReadOnlyMemory<byte> @is)
        => was.Span.SequenceEqual(@is.Span) ? new Change.None()
            : JsonText.Read(was).Root is { } left && JsonText.Read(@is).Root is { } right ? Between(left, right, "") ?? (Change)new Change.Bytes(IsSameValue: true)
            : new Change.Bytes(IsSameValue: false);

    private static Change.Value? Between(JsonTree was, JsonTree @is, string pointer) => (was, @is) switch
    {
        (JsonTree.Object left, JsonTree.Object right) => Between(left, right, pointer),
        (JsonTree.Array left, JsonTree.Array right) => Between(left, right, pointer),
        (JsonTree.String { Value: var left }, JsonTree.String { Value: var right }) when left == right => null,
        (JsonTree.Number { Raw: var left }, JsonTree.Number { Raw: var right }) when left == right => null,
        (JsonTree.Boolean { Value: var left }, JsonTree.Boolean { Value: var right }) when left == right => null,
        (JsonTree.Null, JsonTree.Null) => null,
        _ => new Change.Value(pointer, ValueChange.Other, was, @is),
    };

    private static Change.Value? Between(JsonTree.Object was, JsonTree.Object @is, string pointer)
    {
        var missing = was.Members.FirstOrDefault(member => @is.Find(member.Name) is null);
        if (missing is not null)
        {
            return new Change.Value(JsonPointer.Member(pointer, missing.Name), ValueChange.Missing, missing.Value, Is: null);
        }

        var added = @is.Members.FirstOrDefault(member => was.Find(member.Name) is null);
        return added is not null
            ? new Change.Value(JsonPointer.Member(pointer, added.Name), ValueChange.Added, Was: null, added.Value)
            : was.Members.Select(member => Between(member.Value, @is.Find(member.Name)!.Value, JsonPointer.Member(pointer, member.Name))).FirstOrDefault(change => change is not null);
    }

    private static Change.Value? Between(JsonTree.Array was, JsonTree.Array @is, string pointer)
    {
        var within = was.Items.Zip(@is.Items).Select((pair, index) => Between(pair.First, pair.Second, JsonPointer.Item(pointer, index))).FirstOrDefault(change => change is not null);
        return within is not null ? within
            : was.Items.Length > @is.Items.Length ? new Change.Value(JsonPointer.Item(pointer, @is.Items.Length), ValueChange.Missing, was.Items[@is.Items.Length], Is: null)
            : was.Items.Length < @is.Items.Length ? new Change.Value(JsonPointer.Item(pointer, was.Items.Length), ValueChange.Added, Was: null, @is.Items[was.Items.Length])
            : null;
    }
}
