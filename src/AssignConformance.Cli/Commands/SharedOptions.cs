using System.CommandLine;
using System.CommandLine.Parsing;
using AssignConformance.Reports.Html;

namespace AssignConformance.Cli.Commands;

/// <summary>Options that several commands take.</summary>
internal static class SharedOptions
{
    public static Option<string?> Docs() => new("--docs")
    {
        Description = "A page, a folder of pages or an api-reference checkout. Default: features/pages of the current folder.",
        HelpName = "DIR",
    };

    public static Option<string[]> Metadata() => new("--metadata")
    {
        Description = "CSDL of a version, as VERSION=FILE; repeatable. Default: metadata/VERSION.csdl.xml beside the folder of pages; failing that, the types in features/metadata of the current folder.",
        HelpName = "VERSION=FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public static Option<string?> Credential()
    {
        var option = new Option<string?>("--credential")
        {
            Description = "Where the credential for the tenant comes from: the AZURE_ variables, a federated token, the machine's identity, a certificate file, or, only on request, what a developer is signed in to. Default: as configured, else environment.",
        };
        option.AcceptOnlyFromAmong("environment", "workload", "managed", "certificate", "developer");
        return option;
    }

    public static Option<string?> Configuration() => new("--config")
    {
        Description = "The configuration: defaults of options; allowed tenants, test group, overlays; hosts that a URL target may name. Default: assign-conformance.json of the current folder, if there.",
        HelpName = "FILE",
    };

    public static Option<ReportAssets> Assets() => new("--report-assets")
    {
        Description = "Where style and script of index.html are: embedded in it, or external in report.css and report.js beside it, for viewers that allow no script within a page. Default: embedded.",
        HelpName = "embedded|external",
        DefaultValueFactory = _ => ReportAssets.Embedded,
        CustomParser = ParseAssets,
    };

    public static Option<string?> Suppressions() => new("--suppressions") { Description = "Findings that are accepted for a while, beside the comments on the pages. Default: suppressions.json beside the folder of pages, if there.", HelpName = "FILE" };

    public static Option<string?> Title() => new("--title") { Description = "What index.html and summary.md call the run, such as the branch or the night.", HelpName = "TEXT" };

    /// <summary>An option that takes one of a few words; another word is a usage error that names them.</summary>
    public static Option<string> Choice(string name, string description, params string[] choices)
    {
        var option = new Option<string>(name) { Description = $"{description} Default: {choices[0]}.", DefaultValueFactory = _ => choices[0] };
        option.AcceptOnlyFromAmong(choices);
        return option;
    }

    private static ReportAssets ParseAssets(ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "embedded":
                return ReportAssets.Embedded;
            case "external":
                return ReportAssets.External;
            default:
                result.AddError($"--report-assets {result.Tokens[0].Value}: expected embedded or external.");
                return default;
        }
    }
}
