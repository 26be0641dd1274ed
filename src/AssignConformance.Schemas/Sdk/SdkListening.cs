using System.Collections.Immutable;

namespace AssignConformance.Schemas.Sdk;

/// <summary>Collects what is noticed while a body is read.</summary>
internal sealed class SdkListening
{
    private readonly ImmutableArray<string>.Builder _classes = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<SdkUnknownType>.Builder _types = ImmutableArray.CreateBuilder<SdkUnknownType>();
    private readonly ImmutableArray<SdkUnknownProperty>.Builder _properties = ImmutableArray.CreateBuilder<SdkUnknownProperty>();
    private readonly ImmutableArray<SdkLoss>.Builder _losses = ImmutableArray.CreateBuilder<SdkLoss>();

    public SdkTestimony Testimony => new()
    {
        Classes = [.. _classes.Distinct(StringComparer.Ordinal)],
        UnknownTypes = _types.ToImmutable(),
        UnknownProperties = _properties.ToImmutable(),
        Losses = _losses.ToImmutable(),
    };

    /// <summary>How many members were given to properties of classes so far.</summary>
    public int ReadMembers { get; private set; }

    public void Reads() => ReadMembers++;

    public void HasRead(Type @class) => _classes.Add(SdkModels.NameOf(@class));

    public void LacksType(string pointer, string name) => _types.Add(new SdkUnknownType(pointer, name.TrimStart('#')));

    public void LacksProperty(string pointer, Type @class) => _properties.Add(new SdkUnknownProperty(pointer, SdkModels.NameOf(@class)));

    public void Loses(string pointer, string type, SdkLossKind kind) => _losses.Add(new SdkLoss(pointer, type, kind));
}
