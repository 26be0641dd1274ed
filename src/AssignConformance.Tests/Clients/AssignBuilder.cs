using System.Collections.Immutable;
using System.Reflection;
using AssignConformance.Generation;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace AssignConformance.Tests.Clients;

/// <summary>A request builder of Microsoft.Graph for an action that is called <c>assign</c>.</summary>
/// <param name="Path">What it calls, below the version segment, with nameless placeholders: <c>/deviceManagement/deviceConfigurations/{}/assign</c>.</param>
internal sealed record AssignBuilder(Type Type, string Path)
{
    private const string BaseUrl = "{+baseurl}";

    /// <summary>All of the package's, in ordinal order of their paths.</summary>
    public static ImmutableArray<AssignBuilder> ReadAll()
    {
        using var client = new GraphServiceClient(new AnonymousAuthenticationProvider());
        return
        [
            .. typeof(GraphServiceClient).Assembly.GetExportedTypes()
                .Where(type => type.IsSubclassOf(typeof(BaseRequestBuilder)) && type.Name == "AssignRequestBuilder")
                .Select(type => new AssignBuilder(type, KeyOf(UrlTemplate(type, client.RequestAdapter))))
                .OrderBy(builder => builder.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>A path below the version segment, with nameless placeholders.</summary>
    public static string KeyOf(string path) => new PathTemplate(path).Key;

    private static string UrlTemplate(Type type, IRequestAdapter adapter)
    {
        var template = (string)typeof(BaseRequestBuilder).GetProperty("UrlTemplate", BindingFlags.Instance | BindingFlags.NonPublic)!
            .GetValue(Activator.CreateInstance(type, "http://127.0.0.1", adapter))!;
        return template.StartsWith(BaseUrl, StringComparison.Ordinal)
            ? template[BaseUrl.Length..]
            : throw new InvalidOperationException($"{type} calls {template}, which is not below the base URL.");
    }
}
