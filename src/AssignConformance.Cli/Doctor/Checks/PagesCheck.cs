using System.Globalization;

namespace AssignConformance.Cli.Doctor.Checks;

/// <summary>The pages that commands read by default.</summary>
internal sealed class PagesCheck : IDoctorCheck
{
    public Task<Diagnosis> LookAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(surroundings.Folder, "features", "pages");
        var count = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Count() : 0;
        return Task.FromResult(new Diagnosis(
            "pages",
            count > 0,
            count > 0 ? string.Create(CultureInfo.InvariantCulture, $"{count} in features/pages") : $"no page in {folder}",
            "every command without --docs",
            count > 0 ? null : "Change to the project's folder, or give other pages: --docs DIR.")
        {
            IsRequired = true,
        });
    }
}
