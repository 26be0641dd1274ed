using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AssignConformance.Schemas.Sdk;

/// <summary>The classes of <c>Microsoft.Graph</c>, each looked up when it is first asked for.</summary>
internal static class SdkModels
{
    private const string WireNamespace = "microsoft.graph.";
    private const string ClrNamespace = "Microsoft.Graph.Models.";

    /// <summary>Types whose class is not called as they are: C# or the SDK has the name for something else.</summary>
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["directory"] = "DirectoryObject1",
        ["file"] = "FileObject",
        ["identityGovernance"] = "IdentityGovernance.IdentityGovernance",
        ["identityGovernance.task"] = "IdentityGovernance.TaskObject",
        ["security"] = "Security.Security",
        ["security.stream"] = "Security.StreamObject",
    };

    private static readonly ConcurrentDictionary<string, SdkModel?> Models = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, SdkModel?> LooseModels = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The class of a type; null where the SDK has none.</summary>
    /// <param name="qualifiedName">With or without <c>#</c>.</param>
    public static SdkModel? Find(string qualifiedName) => Models.GetOrAdd(qualifiedName.TrimStart('#'), Load);

    /// <summary>The class of a type by its short name, letters' case aside: a page that only resource pages describe may have a name that is written otherwise elsewhere.</summary>
    public static SdkModel? FindLoosely(string qualifiedName)
        => Find(qualifiedName) ?? LooseModels.GetOrAdd(qualifiedName[(qualifiedName.LastIndexOf('.') + 1)..], static shortName => IsIdentifier(shortName) ? Load(shortName, ignoreCase: true) : null);

    /// <summary>True for an object of a class without properties, bases and all: what it holds is in nobody's list.</summary>
    public static bool IsBag(IParsable model) => model.GetType().BaseType == typeof(object) && model.GetFieldDeserializers().Keys.All(name => name.Contains('@', StringComparison.Ordinal));

    /// <summary>The class's name below <c>Microsoft.Graph.Models</c>.</summary>
    public static string NameOf(Type @class) => @class.FullName is { } name && name.StartsWith(ClrNamespace, StringComparison.Ordinal) ? name[ClrNamespace.Length..] : @class.Name;

    private static SdkModel? Load(string qualifiedName)
        => qualifiedName.StartsWith(WireNamespace, StringComparison.Ordinal) && ClrName(qualifiedName[WireNamespace.Length..]) is { } name ? Load(name, ignoreCase: false) : null;

    private static SdkModel? Load(string clrName, bool ignoreCase)
        => typeof(GraphServiceClient).Assembly.GetType(ClrNamespace + clrName, throwOnError: false, ignoreCase) is { } found
            && found.GetMethod("CreateFromDiscriminatorValue", BindingFlags.Public | BindingFlags.Static, [typeof(IParseNode)]) is { } create
            && typeof(IParsable).IsAssignableFrom(create.ReturnType)
            ? new SdkModel(found, create.CreateDelegate<ParsableFactory<IParsable>>())
            : null;

    /// <summary>Each part with a capital first; null for what is no name, which reflection would take for an array, a generic type or another assembly's.</summary>
    private static string? ClrName(string wireName)
        => Renamed.GetValueOrDefault(wireName)
            ?? (wireName.Split('.') is var parts && Array.TrueForAll(parts, IsIdentifier) ? string.Join('.', parts.Select(part => char.ToUpperInvariant(part[0]) + part[1..])) : null);

    private static bool IsIdentifier(string part) => part.Length > 0 && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
