using System.Text.Json;
using AssignConformance.Model.Json;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace AssignConformance.Schemas.Sdk;

/// <summary>The <c>@odata.type</c> of an object that the SDK reads.</summary>
internal static class SdkTypeName
{
    public const string Key = "@odata.type";

    /// <summary>The name with <c>#</c>: the SDK knows no derived type without, and that it is missing is a fault of its own (AC4001).</summary>
    public static IParseNode Node(JsonElement named)
        => new JsonParseNode(named.ValueKind == JsonValueKind.String && named.GetString() is { } name && !name.StartsWith('#') ? JsonSerializer.SerializeToElement("#" + name) : named);

    /// <summary>True where the object is what it says to be, or says nothing. Of one that names a type without a class only that is told; one that names no type derived from the declared one is no affair of the SDK (AC4003).</summary>
    public static bool Names(JsonElement instance, IParsable model, string pointer, SdkListening listening)
    {
        if (!instance.TryGetProperty(Key, out var named) || named.ValueKind != JsonValueKind.String)
        {
            return true;
        }

        if (SdkModels.Find(named.GetString()!) is { } found)
        {
            return found.Class == model.GetType();
        }

        listening.LacksType(JsonPointer.Member(pointer, Key), named.GetString()!);
        return false;
    }
}
