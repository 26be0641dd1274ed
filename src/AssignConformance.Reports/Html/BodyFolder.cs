using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace AssignConformance.Reports.Html;

/// <summary>The folder beside a report with the bodies that it cuts, and nothing that an earlier report left there.</summary>
internal static partial class BodyFolder
{
    public const string Name = "bodies";

    /// <summary>Ends the name of a file that holds the body's bytes: browsers take JSON for UTF-8.</summary>
    public const string Json = ".json";

    /// <summary>Ends the name of a file that begins with a byte order mark: without it, browsers read local text in another encoding.</summary>
    public const string Text = ".txt";

    /// <summary>Writes the bodies, takes away those of an earlier report, and then the folder if it is empty. Files with names of another form are left alone.</summary>
    /// <param name="report">The report's folder.</param>
    /// <returns>One fault for each file that could not be written or taken away.</returns>
    public static ImmutableArray<ReportFault> Write(string report, IReadOnlyCollection<BodyFile> bodies)
    {
        var folder = Path.Combine(report, Name);
        var faults = ImmutableArray.CreateBuilder<ReportFault>();
        try
        {
            if (bodies.Count > 0)
            {
                Directory.CreateDirectory(folder);
            }

            var wanted = bodies.Select(body => Path.GetFileName(body.Name)).ToHashSet(StringComparer.Ordinal);
            var old = Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
            foreach (var file in old.Where(file => OwnName().IsMatch(Path.GetFileName(file)) && !wanted.Contains(Path.GetFileName(file))))
            {
                File.Delete(file);
            }

            if (bodies.Count == 0 && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception exception) when (ReportFault.IsOfTheDisk(exception))
        {
            faults.Add(ReportFault.Of(folder, exception));
        }

        foreach (var body in bodies)
        {
            if (ReportFolder.Replace(Path.Combine(report, body.Name), output => output.Write([.. body.Name.EndsWith(Text, StringComparison.Ordinal) ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(body.Text)])) is { } fault)
            {
                faults.Add(fault);
            }
        }

        return faults.ToImmutable();
    }

    [GeneratedRegex(@"\A[0-9a-f]{10}(-[0-9]{1,9}){1,2}-(request|response)\.(json|txt)(\.tmp)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OwnName();
}
