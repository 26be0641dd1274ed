using AssignConformance.Docs;
using AssignConformance.Model.Pages;
using AssignConformance.Tests.Support;

namespace AssignConformance.Tests.Rules;

/// <summary>The five source pages: the originals, and our own of the same facts on the same lines.</summary>
internal static class FivePages
{
    /// <summary>Our page's path by the number that the original's file name begins with.</summary>
    public static IReadOnlyDictionary<string, string> Paths { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["000"] = "beta/ioscertificateprofile-assign.md",
        ["001"] = "beta/ioslobappprovisioningconfiguration-assign.md",
        ["002"] = "localtest/manageddevicemobileappconfiguration-assign.md",
        ["003"] = "beta/deviceconfigurationassignment-create.md",
        ["004"] = "v1.0/devicecompliancepolicy-assign.md",
    };

    public static string OriginalText(string number)
        => File.ReadAllText(Directory.GetFiles(Repository.InShared("seeds"), number + "_*.md").Single());

    public static string OwnText(string number) => File.ReadAllText(Repository.InRoot("features", "pages", Paths[number]));

    /// <summary>The original, read as if it lay where our page lies.</summary>
    public static ApiPage Original(string number) => PageReader.Read(Paths[number], OriginalText(number));

    public static ApiPage Own(string number) => PageReader.Read(Paths[number], OwnText(number));
}
