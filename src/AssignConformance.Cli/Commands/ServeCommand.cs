using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AssignConformance.Cli.Composition;
using AssignConformance.Cli.Serving;
using AssignConformance.Stubs.Hosting.Serving;

namespace AssignConformance.Cli.Commands;

/// <summary><c>serve</c>: answers real clients by the pages.</summary>
internal static class ServeCommand
{
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromMinutes(10);

    public static Command Create()
    {
        var docs = SharedOptions.Docs();
        var metadata = SharedOptions.Metadata();
        var port = Port("Port on 127.0.0.1, 1 to 65535; 0 for a free one, which is printed. Default: 0.");
        var delay = new Option<TimeSpan>("--delay") { Description = "Wait before each answer, as 200ms or 1.5s, at most 600s. Default: none.", HelpName = "TIME", CustomParser = ParseDelay };
        var throttle = new Option<RequestRate?>("--throttle")
        {
            Description = "Answer so many requests a second (5/s) or a minute (300/m), all callers together; others get 429 with Retry-After. Requests that come back too early are counted. Default: any number.",
            HelpName = "N/s",
            CustomParser = ParseThrottle,
        };
        var fault = new Option<FaultPlan[]>("--fault")
        {
            Description = "reset (the connection), truncate (the body) or 503, for all requests or an even share of 1 to 100 %: 503:20%. Repeatable. Default: none.",
            HelpName = "FAULT[:SHARE%]",
            CustomParser = ParseFaults,
        };
        var https = new Option<bool>("--https") { Description = "Speak HTTPS with a self-signed certificate for localhost and 127.0.0.1, made at start, valid for 30 days; its SHA-256 thumbprint is printed. Default: HTTP." };
        var certificate = new Option<string?>("--certificate") { Description = "Write that certificate, without its key, as PEM for clients that are to trust it. Needs --https. Default: not written.", HelpName = "FILE" };
        var quiet = new Option<bool>("--quiet") { Description = "Print the address, what is switched on and the summary, not operations and requests." };
        var command = new Command("serve", """
            Serve stubs of the pages on this machine until Ctrl-C. Changed pages are served at once.

            Any bearer token is accepted. Refused bodies say in the field x-conformance-reason what was wrong. POST /VERSION/$batch takes up to 20 requests.
            Ctrl-C answers what is under way and ends with exit code 0.

            Examples:
              assign-conformance serve
              assign-conformance serve --docs api-reference/v1.0 --port 8080 --throttle 5/s
              assign-conformance serve --fault reset:10% --fault 503:20% --delay 200ms
              assign-conformance serve --https --certificate stub.pem
            """)
        {
            docs, metadata, port, delay, throttle, fault, https, certificate, quiet,
        };
        command.SetAction((parsed, cancellationToken) => ServePipeline.RunAsync(
            new ServeOptions
            {
                Docs = parsed.GetValue(docs),
                Metadata = parsed.GetValue(metadata) ?? [],
                Port = parsed.GetValue(port),
                Delay = parsed.GetValue(delay),
                Throttle = parsed.GetValue(throttle),
                Faults = [.. parsed.GetValue(fault) ?? []],
                UsesHttps = parsed.GetValue(https),
                CertificateFile = parsed.GetValue(certificate),
                IsQuiet = parsed.GetValue(quiet),
                IsColoured = Terminal.ShowsColours(parsed.InvocationConfiguration.Output, Environment.GetEnvironmentVariable),
            },
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            TimeProvider.System,
            cancellationToken));
        return command;
    }

    /// <summary>A port, or 0; anything else is a usage error.</summary>
    public static Option<int> Port(string description) => new("--port") { Description = description, HelpName = "N", CustomParser = ParsePort };

    private static int ParsePort(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535)
        {
            return port;
        }

        result.AddError($"--port {text}: expected a number from 1 to 65535, or 0 for a free port.");
        return 0;
    }

    private static TimeSpan ParseDelay(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var (number, unit) = text.EndsWith("ms", StringComparison.Ordinal) ? (text[..^2], 0.001) : text.EndsWith('s') ? (text[..^1], 1) : ("", 0);
        if (double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value * unit <= s_longestDelay.TotalSeconds)
        {
            return TimeSpan.FromSeconds(value * unit);
        }

        result.AddError($"--delay {text}: expected a time such as 200ms or 1.5s, at most 600s.");
        return default;
    }

    private static RequestRate? ParseThrottle(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (RequestRate.Parse(text) is { } rate)
        {
            return rate;
        }

        result.AddError($"--throttle {text}: expected requests a second or a minute, such as 5/s or 300/m.");
        return null;
    }

    private static FaultPlan[] ParseFaults(ArgumentResult result)
    {
        var plans = new List<FaultPlan>();
        foreach (var token in result.Tokens)
        {
            if (FaultPlan.Parse(token.Value) is { } plan)
            {
                plans.Add(plan);
            }
            else
            {
                result.AddError($"--fault {token.Value}: expected reset, truncate or 503, perhaps with a share from 1% to 100%, such as 503:20%.");
            }
        }

        return [.. plans];
    }
}
