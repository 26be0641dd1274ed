using System.Globalization;
using TechTalk.SpecFlow;
using TechTalk.SpecFlow.Bindings;
using TechTalk.SpecFlow.Bindings.Reflection;
using TechTalk.SpecFlow.Tracing;

namespace AssignConformance.Scenarios.Running;

/// <summary>Listens to SpecFlow for the one thing its contexts don't tell: that a step has no definition. One instance a worker.</summary>
internal sealed class StepTracer : ITestTracer
{
    /// <summary>The last step had no definition.</summary>
    public bool IsUndefined { get; private set; }

    public void Reset() => IsUndefined = false;

    public void TraceNoMatchingStepDefinition(
        StepInstance stepInstance, ProgrammingLanguage targetLanguage, CultureInfo bindingCulture, List<BindingMatch> matchesWithoutScopeCheck)
        => IsUndefined = true;

    public void TraceStep(StepInstance stepInstance, bool showAdditionalArguments)
    {
    }

    public void TraceWarning(string text)
    {
    }

    public void TraceStepDone(BindingMatch match, object[] arguments, TimeSpan duration)
    {
    }

    public void TraceStepSkipped()
    {
    }

    public void TraceStepPending(BindingMatch match, object[] arguments)
    {
    }

    public void TraceBindingError(BindingException ex)
    {
    }

    public void TraceError(Exception ex, TimeSpan duration)
    {
    }

    public void TraceDuration(TimeSpan elapsed, IBindingMethod method, object[] arguments)
    {
    }

    public void TraceDuration(TimeSpan elapsed, string text)
    {
    }
}
