using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using AssignConformance.Cli.Composition;
using AssignConformance.Model;
using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.Hosting.Serving;

namespace AssignConformance.Cli.Serving;

/// <summary>Serves the stubs of some pages until it is told to stop.</summary>
public static class ServePipeline
{
    /// <summary>What a stop leaves to requests under way: the first that needs a schema takes a while. Less than <see cref="CommandLine"/> leaves to a command.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <returns><see cref="ExitCode.Success"/>: a server that was stopped has ended as asked.</returns>
    /// <exception cref="UnusableInputException">The pages, the port or an option can't be used.</exception>
    public static async Task<int> RunAsync(ServeOptions options, TextWriter output, TextWriter error, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (options is { CertificateFile: not null, UsesHttps: false })
        {
            throw new UsageException($"--certificate {options.CertificateFile}: there is no certificate without --https.");
        }

        var (lines, faults) = (TextWriter.Synchronized(output), TextWriter.Synchronized(error));
        var source = await StubSource.LoadAsync(options.Docs, options.Metadata, cancellationToken);
        using var watcher = Watch(source.Watched, clock, faults);
        using var certificate = options.UsesHttps ? DevelopmentCertificate.Create(clock) : null;
        Publish(certificate, options.CertificateFile);
        var log = new RequestLog(options.IsQuiet ? null : lines, options.IsColoured);
        await using var host = new EmbeddedStubHost(source.Mappings, new EmbeddedStubOptions
        {
            Port = options.Port,
            Certificate = certificate,
            AnswersBatches = true,
            Delay = options.Delay,
            Throttle = options.Throttle,
            Faults = options.Faults,
            OnServed = log.Write,
            Patience = s_patience,
            Time = clock,
        });
        await host.StartAsync(cancellationToken);
        await ServeConsole.WriteStartAsync(lines, options, source, host.BaseAddress, certificate);
        try
        {
            await ReloadAsync(host, watcher, source, options, lines, faults, clock, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The summary counts requests under way too: they are answered before the host has stopped.
            await host.DisposeAsync();
            await lines.WriteLineAsync("stopped: " + log.Summarise(host.Throttled));
        }

        return ExitCode.Success;
    }

    /// <exception cref="UsageException">The file can't be written.</exception>
    private static void Publish(X509Certificate2? certificate, string? file)
    {
        if (certificate is null || file is null)
        {
            return;
        }

        try
        {
            File.WriteAllText(file, certificate.ExportCertificatePem() + "\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--certificate {file}: {exception.Message} Give a file that can be written.", exception);
        }
    }

    /// <summary>Serves changed pages until it is cancelled; pages that can't be used are told, and the old ones go on being served.</summary>
    private static async Task ReloadAsync(
        EmbeddedStubHost host,
        PageWatcher? watcher,
        StubSource source,
        ServeOptions options,
        TextWriter lines,
        TextWriter faults,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (watcher is null)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken);
            return;
        }

        var current = source;
        await foreach (var _ in watcher.ReadAsync(cancellationToken))
        {
            try
            {
                var changed = await StubSource.LoadAsync(options.Docs, options.Metadata, cancellationToken);
                host.Replace(changed.Mappings);
                await ServeConsole.WriteReloadAsync(lines, current, changed);
                current = changed;
            }
            catch (Exception exception) when (exception is UnusableInputException or IOException or UnauthorizedAccessException)
            {
                await faults.WriteLineAsync($"assign-conformance: the changed pages can't be served, the old ones still are: {exception.Message}");
            }
        }
    }

    private static PageWatcher? Watch(ImmutableArray<WatchedFiles> watched, TimeProvider clock, TextWriter faults)
    {
        try
        {
            return new PageWatcher(watched, clock);
        }
        catch (IOException exception)
        {
            faults.WriteLine($"assign-conformance: {watched[0].Folder} can't be watched: {exception.Message} Changed pages are served after a restart.");
            return null;
        }
    }
}
