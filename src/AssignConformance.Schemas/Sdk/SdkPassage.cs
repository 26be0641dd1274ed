using System.Text.Json;
using Microsoft.Kiota.Serialization.Json;

namespace AssignConformance.Schemas.Sdk;

/// <summary>A value's way through the SDK's reader and writer.</summary>
/// <param name="Type">What the SDK reads there: an EDM type or an enumeration of the SDK.</param>
internal readonly record struct SdkPassage(JsonElement Value, string Pointer, string Type, bool IsEnumeration)
{
    /// <summary>What the SDK reads; nothing where it reads nothing or throws. What does not come back as it was is told.</summary>
    public T? Send<T>(JsonParseNode node, Func<JsonParseNode, T?> read, Action<JsonSerializationWriter, T> write, SdkListening listening)
    {
        try
        {
            if (read(node) is not { } found)
            {
                listening.Loses(Pointer, Type, IsEnumeration ? SdkLossKind.NoMember : SdkLossKind.Dropped);
                return default;
            }

            if (SdkValue.Difference(Value, SdkValue.Write(found, write), Type) is { } place)
            {
                listening.Loses(Pointer + place, Type, IsEnumeration ? SdkLossKind.NoMember : SdkLossKind.Changed);
            }

            return found;
        }
        catch (Exception exception) when (SdkFailure.IsOf(exception))
        {
            listening.Loses(Pointer, Type, SdkLossKind.Refused);
            return default;
        }
    }
}
