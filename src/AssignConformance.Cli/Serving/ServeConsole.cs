using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AssignConformance.Cli.Serving;

/// <summary>What <c>serve</c> tells beside its requests.</summary>
internal static class ServeConsole
{
    /// <summary>Routes with a call each, what is not served, and, last, the address.</summary>
    public static async Task WriteStartAsync(TextWriter output, ServeOptions options, StubSource source, Uri address, X509Certificate2? certificate)
    {
        if (!options.IsQuiet)
        {
            var trust = certificate is null ? "" : options.CertificateFile is { } file ? $" --cacert '{file}'" : " -k";
            foreach (var operation in source.Routes.GroupBy(route => route.Contract))
            {
                foreach (var route in operation)
                {
                    await output.WriteLineAsync(Describe(route));
                }

                await output.WriteLineAsync("  " + (CurlCall.Render(operation.Key, address, trust) ?? "no conforming request is known for it"));
            }

            foreach (var operation in source.Unserved)
            {
                await output.WriteLineAsync($"not served: {operation}");
            }
        }

        if (certificate is not null)
        {
            await output.WriteLineAsync($"certificate: SHA-256 {certificate.GetCertHashString(HashAlgorithmName.SHA256)}");
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{source.Routes.Select(route => route.Contract).Distinct().Count()} operations, {source.Routes.Length} routes; Ctrl-C stops"));
        await output.WriteLineAsync($"listening: {address.GetLeftPart(UriPartial.Authority)}");
        await output.FlushAsync();
    }

    /// <summary>Which routes are new and which are gone.</summary>
    public static async Task WriteReloadAsync(TextWriter output, StubSource before, StubSource after)
    {
        var (old, present) = (before.Routes.Select(Describe).ToList(), after.Routes.Select(Describe).ToList());
        foreach (var line in present.Except(old, StringComparer.Ordinal).Select(route => "new: " + route)
            .Concat(old.Except(present, StringComparer.Ordinal).Select(route => "gone: " + route)))
        {
            await output.WriteLineAsync(line);
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"reloaded: {present.Count} routes"));
        await output.FlushAsync();
    }

    private static string Describe(ServedRoute route) => $"{route.Method} {route.Path}  {route.Contract.Operation.Id}";
}
