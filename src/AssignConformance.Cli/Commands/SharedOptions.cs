using System.CommandLine;
using System.CommandLine.Parsing;

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

    /// <summary>An option that takes one of a few words; another word is a usage error that names them.</summary>
    public static Option<string> Choice(string name, string description, params string[] choices)
    {
        var option = new Option<string>(name) { Description = $"{description} Default: {choices[0]}.", DefaultValueFactory = _ => choices[0] };
        option.AcceptOnlyFromAmong(choices);
        return option;
    }
}
