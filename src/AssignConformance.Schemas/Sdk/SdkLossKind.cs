namespace AssignConformance.Schemas.Sdk;

/// <summary>How a typed client loses a value.</summary>
public enum SdkLossKind
{
    /// <summary>It is read as nothing, without a word.</summary>
    Dropped,

    /// <summary>It is read as nothing because the SDK's enumeration lacks the member.</summary>
    NoMember,

    /// <summary>It comes back as another value.</summary>
    Changed,

    /// <summary>The SDK throws on it, and nothing of the body is read.</summary>
    Refused,
}
