using AssignConformance.Benchmarks.Corpus;
using AssignConformance.Benchmarks.Stages;

// A child process that measures the floor must load no more than it needs: the micro benchmarks stay behind a call.
return args is ["corpus" or "floor", ..]
    ? await CorpusCommandLine.InvokeAsync(args)
    : StageBenchmarks.Run(args);
