using System.Collections.Immutable;

namespace AssignConformance.Tenant.Configuration;

/// <summary>Names under which people put secrets into a file.</summary>
public static class SecretName
{
    private static readonly ImmutableArray<string> s_words = ["secret", "password", "passphrase", "token", "privatekey", "apikey", "certificate", "assertion"];

    /// <summary>Whether the name holds a word for a secret.</summary>
    public static bool Is(string name) => s_words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>As messages show it: it is of letters only, and may be longer than other words of <see cref="GivenText"/>.</summary>
    public static string Show(string name) => name.Length <= 40 && name.All(char.IsAsciiLetter) ? $"\"{name}\"" : GivenText.Show(name);

    /// <summary>Why a field of that name is refused, and what to do.</summary>
    public static string Refusal(string name)
        => $"{Show(name)} names a secret, and secrets are never read from a file: remove it (and change it if the file was shared) and set it in the environment, as AZURE_CLIENT_SECRET.";
}
