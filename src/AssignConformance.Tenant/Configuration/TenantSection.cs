using System.Collections.Immutable;

namespace AssignConformance.Tenant.Configuration;

/// <summary>The section <c>tenant</c> of a configuration file: of the right form, its values not yet judged.</summary>
public sealed record TenantSection
{
    /// <summary>Where there is no file, or no section in it.</summary>
    public static TenantSection Empty { get; } = new();

    /// <summary>The fields that hold one text or number, by name.</summary>
    public ImmutableDictionary<string, ConfiguredText> Values { get; init; } = ImmutableDictionary<string, ConfiguredText>.Empty;

    /// <summary>The fields that hold a list of texts, by name.</summary>
    public ImmutableDictionary<string, ImmutableArray<ConfiguredText>> Lists { get; init; } = ImmutableDictionary<string, ImmutableArray<ConfiguredText>>.Empty;

    /// <summary>The merge patches as JSON, by page.</summary>
    public ImmutableDictionary<string, string> Overlays { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The file's folder, which relative folders in it are below; null for the current folder.</summary>
    public string? Folder { get; init; }
}
