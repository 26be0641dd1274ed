using System.Collections.Immutable;
using System.Text.Json;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;
using Microsoft.Graph;

namespace AssignConformance.Schemas.Sdk;

/// <summary>What a client that is written with <c>Microsoft.Graph</c> makes of documented bodies.</summary>
public static class TypedClient
{
    /// <summary>The version whose classes the SDK has.</summary>
    public const string Version = "v1.0";

    /// <summary>The package and its version, <c>Microsoft.Graph 5.92.0</c>.</summary>
    public static string Package { get; } = $"Microsoft.Graph {typeof(GraphServiceClient).Assembly.GetName().Version?.ToString(fieldCount: 3)}";

    /// <summary>What becomes of a body: each outermost object of a structured type is read by the class of that type, value by value.</summary>
    /// <param name="body">The JSON text.</param>
    /// <param name="values">The values of that text, the root first, with what is declared about each.</param>
    public static SdkTestimony Read(string body, ImmutableArray<TypedValue> values, TypeCatalogue types)
    {
        var listening = new SdkListening();
        string? asked = null;
        foreach (var value in values.Skip(IsEnvelope(values) ? 1 : 0).Where(each => each.Value is JsonTree.Object))
        {
            if (asked is not null && (asked.Length == 0 || value.Pointer.StartsWith(asked + "/", StringComparison.Ordinal)))
            {
                continue;
            }

            if (TypesOf(value, types) is [.., var type] names)
            {
                asked = value.Pointer;
                if (names.Select(SdkModels.FindLoosely).FirstOrDefault(model => model is not null) is { } model)
                {
                    ReadObject(body[value.Value.Start.Offset..value.Value.End.Offset], value.Pointer, model, listening);
                }
                else if (type != TypeReference.AnyJson)
                {
                    listening.LacksType(NamesItself(value, type) ? JsonPointer.Member(value.Pointer, SdkTypeName.Key) : value.Pointer, type);
                }
            }
        }

        return listening.Testimony;
    }

    private static bool NamesItself(TypedValue value, string type)
        => ((JsonTree.Object)value.Value).Find(SdkTypeName.Key)?.Value is JsonTree.String named && named.Value.TrimStart('#') == type;

    /// <summary>The root holds what was promised; if it names a type itself, that is a fault of its own (AC4008).</summary>
    private static bool IsEnvelope(ImmutableArray<TypedValue> values)
        => values.Any(value => value is { Pointer: "/value", Property: null, DeclaredType: not null, Owner.DeclaredType: null });

    private static void ReadObject(string text, string pointer, SdkModel model, SdkListening listening)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var before = listening.ReadMembers;
            var read = new SdkNode(document.RootElement, pointer, listening).GetObjectValue(model.Create);
            if (listening.ReadMembers > before)
            {
                listening.HasRead(read.GetType());
            }
        }
        catch (Exception exception) when (SdkFailure.IsOf(exception))
        {
            listening.Loses(pointer, SdkModels.NameOf(model.Class), SdkLossKind.Refused);
        }
    }

    /// <summary>The declared type, by which a client reads, and the one that the object names, where they are structured.</summary>
    private static ImmutableArray<string> TypesOf(TypedValue value, TypeCatalogue types)
        => [.. new[] { value.DeclaredType is { IsCollection: false } declared ? types.Find(declared.Name) as TypeDefinition.Structured : null, value.Type }.OfType<TypeDefinition.Structured>().Select(type => type.Name).Distinct(StringComparer.Ordinal)];
}
