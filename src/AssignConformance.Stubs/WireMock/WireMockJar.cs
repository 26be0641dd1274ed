using AssignConformance.Stubs.Hosting;

namespace AssignConformance.Stubs.WireMock;

/// <summary>WireMock's standalone jar as <c>stubs/package.json</c> pins it.</summary>
public static class WireMockJar
{
    /// <summary>The version that the mappings and the embedded host are held against.</summary>
    public const string Version = "3.13.2";

    /// <summary>The jar's path below a project's root, with <c>/</c> as separator.</summary>
    public const string PathInProject = "stubs/node_modules/wiremock/build/wiremock-standalone-" + Version + ".jar";

    /// <summary>The jar in the nearest project at or above one of the folders, the first folder first.</summary>
    /// <exception cref="StubHostException">There is none; the message says how to get it.</exception>
    public static string Find(params IEnumerable<string> folders)
    {
        var starts = folders.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).ToList();
        return starts.SelectMany(SelfAndParents).Select(folder => Path.Combine([folder, .. PathInProject.Split('/')])).FirstOrDefault(File.Exists)
            ?? throw new StubHostException(
                $"WireMock {Version} is not installed: there is no {PathInProject} at or above {string.Join(" or ", starts)}. Run: npm ci --prefix stubs");
    }

    private static IEnumerable<string> SelfAndParents(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            yield return current.FullName;
        }
    }
}
