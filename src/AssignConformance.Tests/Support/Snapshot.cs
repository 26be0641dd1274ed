using FluentAssertions;

namespace AssignConformance.Tests.Support;

/// <summary>Compares a whole output with an accepted file.</summary>
internal static class Snapshot
{
    /// <summary>Fails with the difference, and leaves the actual text beside the file as <c>.received</c>.</summary>
    public static void Matches(string actual, params string[] pathBelowTests)
    {
        var accepted = Repository.InRoot(["src", "AssignConformance.Tests", .. pathBelowTests]);
        var expected = File.Exists(accepted) ? File.ReadAllText(accepted) : "";
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(accepted)!);
            File.WriteAllText(accepted + ".received", actual);
        }

        actual.Should().Be(expected, $"the output is compared with {accepted}; to accept it, rename the .received file beside it");
    }
}
