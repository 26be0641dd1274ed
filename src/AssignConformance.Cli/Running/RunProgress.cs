using AssignConformance.Model.Results;
using Spectre.Console;

namespace AssignConformance.Cli.Running;

/// <summary>Shows a bar while scenarios run, on a terminal; elsewhere nothing, so that logs stay plain.</summary>
internal static class RunProgress
{
    /// <summary>Runs the work and moves the bar with each scenario that ends.</summary>
    /// <param name="planned">How many scenarios will end.</param>
    /// <param name="isShown">The user asked for no quiet, and the error stream is a terminal.</param>
    public static void While(int planned, bool isShown, Action<IRunEventSink> work)
    {
        if (!isShown)
        {
            work(new Bar(null));
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(enabled: true).Start(context => work(new Bar(context.AddTask("scenarios", maxValue: Math.Max(1, planned)))));
    }

    private sealed class Bar(ProgressTask? task) : IRunEventSink
    {
        public void Handle(RunEvent runEvent)
        {
            if (runEvent is RunEvent.ScenarioFinished)
            {
                task?.Increment(1);
            }
        }
    }
}
