using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Wire;

namespace AssignConformance.Cli.Serving;

/// <summary>What <c>serve</c> tells beside its requests.</summary>
internal static class ServeConsole
{
    /// <summary>Operations with their routes and a call each, what is not served, what is switched on and, last, the address.</summary>
    public static async Task WriteStartAsync(TextWriter output, ServeOptions options, StubSource source, Uri address, X509Certificate2? certificate)
    {
        if (!options.IsQuiet)
        {
            var trust = certificate is null ? "" : options.CertificateFile is { } file ? " --cacert " + ShellWord.Quote(file) : " -k";
            foreach (var operation in source.Routes.GroupBy(route => route.Contract))
            {
                await WriteOperationAsync(output, operation.Key, operation, CurlCall.Render(operation.Key, address, trust));
            }

            foreach (var operation in source.Unserved)
            {
                await output.WriteLineAsync($"not served: {operation}");
            }
        }

        foreach (var line in Switches(options, certificate))
        {
            await output.WriteLineAsync(line);
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{source.Routes.Select(route => route.Contract).Distinct().Count()} operations, {source.Routes.Length} routes; changed pages are served at once; Ctrl-C stops"));
        await output.WriteLineAsync($"listening: {address.GetLeftPart(UriPartial.Authority)}");
        await output.FlushAsync();
    }

    /// <summary>Which routes are new, which are gone, and what is not served any longer.</summary>
    public static async Task WriteReloadAsync(TextWriter output, StubSource before, StubSource after)
    {
        var (old, present) = (before.Routes.Select(Describe).ToList(), after.Routes.Select(Describe).ToList());
        foreach (var line in present.Except(old, StringComparer.Ordinal).Select(route => "new: " + route)
            .Concat(old.Except(present, StringComparer.Ordinal).Select(route => "gone: " + route))
            .Concat(after.Unserved.Except(before.Unserved, StringComparer.Ordinal).Select(operation => "not served: " + operation)))
        {
            await output.WriteLineAsync(line);
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"reloaded: {present.Count} routes"));
        await output.FlushAsync();
    }

    private static async Task WriteOperationAsync(TextWriter output, OperationContract contract, IEnumerable<ServedRoute> routes, CurlCall? call)
    {
        await output.WriteLineAsync(contract.Operation.Id);
        foreach (var route in routes)
        {
            await output.WriteLineAsync($"  {route.Method} {route.Path}");
        }

        await output.WriteLineAsync("  " + Introduce(call));
        foreach (var line in call?.Lines ?? [])
        {
            await output.WriteLineAsync("    " + line);
        }

        await output.WriteLineAsync();
    }

    private static string Introduce(CurlCall? call) => call switch
    {
        null => "no call: nobody knows a request that conforms",
        { Deviation: { } deviation } => string.Create(
            CultureInfo.InvariantCulture, $"answers {call.StatusCode} to this call; the page's own body gets 400: {deviation}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"answers {call.StatusCode} to this call"),
    };

    /// <summary>A line for each option that changes what clients see.</summary>
    private static IEnumerable<string> Switches(ServeOptions options, X509Certificate2? certificate)
    {
        if (options.Delay > TimeSpan.Zero)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"delay: {options.Delay.TotalSeconds:0.###} s before each answer");
        }

        if (options.Throttle is { } rate)
        {
            yield return $"throttle: {rate}, others get 429 with Retry-After";
        }

        foreach (var fault in options.Faults)
        {
            yield return $"fault: {fault}";
        }

        if (certificate is not null)
        {
            var file = options.CertificateFile is { } path ? $"{path}, " : "";
            var end = certificate.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            yield return $"certificate: {file}self-signed for localhost and 127.0.0.1, until {end}, SHA-256 {certificate.GetCertHashString(HashAlgorithmName.SHA256)}";
        }
    }

    private static string Describe(ServedRoute route) => $"{route.Method} {route.Path}  {route.Contract.Operation.Id}";
}
