using System.Reflection;
using System.Text.Json;

namespace AssignConformance.Schemas.Sdk;

/// <summary>What the SDK throws on a value that it can't read; anything else is a fault of ours, and is not caught.</summary>
internal static class SdkFailure
{
    public static bool IsOf(Exception exception) => exception
        is JsonException or FormatException or OverflowException
        or InvalidOperationException or NotSupportedException or ArgumentException or InvalidCastException
        or TargetInvocationException or MemberAccessException or TypeLoadException;
}
