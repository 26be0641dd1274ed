using AssignConformance.Benchmarks.Checking;
using AssignConformance.Benchmarks.Corpus;
using AssignConformance.Benchmarks.Reporting;
using AssignConformance.Benchmarks.Serving;
using AssignConformance.Benchmarks.Stages;

// A child process that measures the floor must load no more than it needs: the micro benchmarks stay behind a call.
return args switch
{
    ["checking", ..] => await CheckingCommandLine.InvokeAsync(args),
    ["corpus" or "floor", ..] => await CorpusCommandLine.InvokeAsync(args),
    ["reports" or "render", ..] => await ReportsCommandLine.InvokeAsync(args),
    ["serving" or "start", ..] => await ServingCommandLine.InvokeAsync(args),
    _ => StageBenchmarks.Run(args),
};
