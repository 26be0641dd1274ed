namespace AssignConformance.Tenant.Configuration;

/// <summary>Where journals lie: in the user's state folder, never among the reports, which are passed on.</summary>
public static class JournalPlace
{
    /// <summary>The default folder: <c>assign-conformance</c> below <c>XDG_STATE_HOME</c> or <c>~/.local/state</c>, on Windows below LocalApplicationData.</summary>
    public static string Default(Func<string, string?> environment)
    {
        if (OperatingSystem.IsWindows())
        {
            return Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "assign-conformance");
        }

        // A relative XDG_STATE_HOME is to be ignored (XDG Base Directory Specification).
        var state = environment("XDG_STATE_HOME") is { Length: > 0 } set && Path.IsPathRooted(set)
            ? set
            : Path.Join(environment("HOME") is { Length: > 0 } home ? home : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state");
        return Path.Join(state, "assign-conformance");
    }

    /// <summary>Whether a folder is another or lies below it, symbolic links followed.</summary>
    public static bool IsInOrBelow(string folder, string other)
    {
        var relative = Path.GetRelativePath(Real(other), Real(folder));
        return !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    /// <summary>The path with the links among its existing folders followed.</summary>
    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var real = Path.Join(Real(parent), Path.GetFileName(full));
        return Directory.Exists(real) && new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: true) is { } target ? Real(target.FullName) : real;
    }
}
