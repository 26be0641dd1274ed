using System.Text.Json;
using AssignConformance.Model.Json;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace AssignConformance.Schemas.Sdk;

/// <summary>
/// A JSON value that the SDK's classes read as they read their own node. Every value that a class asks for goes through the SDK's reader and writer, and
/// what does not come back is told: so each place is judged by itself, and properties that classes read and never write are judged too.
/// </summary>
internal sealed class SdkNode(JsonElement value, string pointer, SdkListening listening) : IParseNode
{
    private readonly JsonParseNode _node = new(value);

    public Action<IParsable>? OnBeforeAssignFieldValues { get; set; }

    public Action<IParsable>? OnAfterAssignFieldValues { get; set; }

    public string? GetStringValue() => Survive("Edm.String", static node => node.GetStringValue(), static (writer, read) => writer.WriteStringValue(null, read));

    public bool? GetBoolValue() => Survive("Edm.Boolean", static node => node.GetBoolValue(), static (writer, read) => writer.WriteBoolValue(null, read));

    public byte? GetByteValue() => Survive("Edm.Byte", static node => node.GetByteValue(), static (writer, read) => writer.WriteByteValue(null, read));

    public sbyte? GetSbyteValue() => Survive("Edm.SByte", static node => node.GetSbyteValue(), static (writer, read) => writer.WriteSbyteValue(null, read));

    public int? GetIntValue() => Survive("Edm.Int32", static node => node.GetIntValue(), static (writer, read) => writer.WriteIntValue(null, read));

    public long? GetLongValue() => Survive("Edm.Int64", static node => node.GetLongValue(), static (writer, read) => writer.WriteLongValue(null, read));

    public float? GetFloatValue() => Survive("Edm.Single", static node => node.GetFloatValue(), static (writer, read) => writer.WriteFloatValue(null, read));

    public double? GetDoubleValue() => Survive("Edm.Double", static node => node.GetDoubleValue(), static (writer, read) => writer.WriteDoubleValue(null, read));

    public decimal? GetDecimalValue() => Survive("Edm.Decimal", static node => node.GetDecimalValue(), static (writer, read) => writer.WriteDecimalValue(null, read));

    public Guid? GetGuidValue() => Survive("Edm.Guid", static node => node.GetGuidValue(), static (writer, read) => writer.WriteGuidValue(null, read));

    public DateTimeOffset? GetDateTimeOffsetValue()
        => Survive("Edm.DateTimeOffset", static node => node.GetDateTimeOffsetValue(), static (writer, read) => writer.WriteDateTimeOffsetValue(null, read));

    public TimeSpan? GetTimeSpanValue() => Survive("Edm.Duration", static node => node.GetTimeSpanValue(), static (writer, read) => writer.WriteTimeSpanValue(null, read));

    public Date? GetDateValue() => Survive("Edm.Date", static node => node.GetDateValue(), static (writer, read) => writer.WriteDateValue(null, read));

    public Time? GetTimeValue() => Survive("Edm.TimeOfDay", static node => node.GetTimeValue(), static (writer, read) => writer.WriteTimeValue(null, read));

    public byte[]? GetByteArrayValue() => Survive("Edm.Binary", static node => node.GetByteArrayValue(), static (writer, read) => writer.WriteByteArrayValue(null, read));

    public T? GetEnumValue<T>()
        where T : struct, Enum
        => Survive(SdkModels.NameOf(typeof(T)), static node => node.GetEnumValue<T>(), static (writer, read) => writer.WriteEnumValue(null, read), isEnumeration: true);

    public IEnumerable<T> GetCollectionOfPrimitiveValues<T>()
        => IsList(SdkValue.EdmName(typeof(T)))
            ? Survive(SdkValue.EdmName(typeof(T)), static node => node.GetCollectionOfPrimitiveValues<T>().ToList(), static (writer, read) => writer.WriteCollectionOfPrimitiveValues(null, read)) ?? []
            : [];

    public IEnumerable<T?> GetCollectionOfEnumValues<T>()
        where T : struct, Enum
        => IsList(SdkModels.NameOf(typeof(T))) ? [.. Items().Select(static item => item.GetEnumValue<T>())] : [];

    public IEnumerable<T> GetCollectionOfObjectValues<T>(ParsableFactory<T> factory)
        where T : IParsable
        => typeof(T) == typeof(UntypedNode) ? _node.GetCollectionOfObjectValues(factory)
            : IsList(SdkModels.NameOf(typeof(T))) ? [.. Items().Select(item => item.GetObjectValue(factory))]
            : [];

    public T GetObjectValue<T>(ParsableFactory<T> factory)
        where T : IParsable
    {
        if (typeof(T) == typeof(UntypedNode))
        {
            return _node.GetObjectValue(factory);
        }

        var model = factory(this);
        if (value.ValueKind != JsonValueKind.Object)
        {
            listening.Loses(pointer, SdkModels.NameOf(typeof(T)), SdkLossKind.Dropped);
        }
        else if (SdkTypeName.Names(value, model, pointer, listening))
        {
            ReadMembers(model);
        }

        return model;
    }

    /// <summary>The SDK's classes ask for <c>@odata.type</c> only, to choose among those derived from them.</summary>
    public IParseNode? GetChildNode(string identifier)
        => value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(identifier, out var member) ? null
            : identifier == SdkTypeName.Key ? SdkTypeName.Node(member)
            : new SdkNode(member, JsonPointer.Member(pointer, identifier), listening);

    private void ReadMembers(IParsable model)
    {
        var readers = model.GetFieldDeserializers();
        foreach (var member in value.EnumerateObject().Where(static member => !member.Name.Contains('@', StringComparison.Ordinal) && member.Value.ValueKind != JsonValueKind.Null))
        {
            var place = JsonPointer.Member(pointer, member.Name);
            if (readers.TryGetValue(member.Name, out var read))
            {
                listening.Reads();
                read(new SdkNode(member.Value, place, listening));
            }
            else if (!SdkModels.IsBag(model))
            {
                listening.LacksProperty(place, model.GetType());
            }
        }
    }

    private IEnumerable<SdkNode> Items()
        => value.EnumerateArray().Select((item, index) => (item, index)).Where(static each => each.item.ValueKind != JsonValueKind.Null)
            .Select(each => new SdkNode(each.item, JsonPointer.Item(pointer, each.index), listening));

    private bool IsList(string itemType)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            listening.Loses(pointer, $"Collection({itemType})", SdkLossKind.Dropped);
        }

        return value.ValueKind == JsonValueKind.Array;
    }

    private T? Survive<T>(string type, Func<JsonParseNode, T?> read, Action<JsonSerializationWriter, T> write, bool isEnumeration = false)
        => new SdkPassage(value, pointer, type, isEnumeration).Send(_node, read, write, listening);
}
