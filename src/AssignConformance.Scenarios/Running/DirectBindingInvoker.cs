using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using TechTalk.SpecFlow.Bindings;
using TechTalk.SpecFlow.Bindings.Reflection;
using TechTalk.SpecFlow.Infrastructure;
using TechTalk.SpecFlow.Tracing;

namespace AssignConformance.Scenarios.Running;

/// <summary>Calls a step's method and lets its exception through as it is; SpecFlow's own invoker disguises some.</summary>
internal sealed class DirectBindingInvoker : IBindingInvoker
{
    public object? InvokeBinding(IBinding binding, IContextManager contextManager, object[] arguments, ITestTracer testTracer, out TimeSpan duration)
    {
        var method = ((RuntimeBindingMethod)binding.Method).MethodInfo;
        var instance = method.IsStatic ? null : contextManager.ScenarioContext.GetBindingInstance(method.DeclaringType!);
        var watch = Stopwatch.GetTimestamp();
        try
        {
            var result = method.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, arguments, CultureInfo.InvariantCulture);
            if (result is Task task)
            {
                // The worker's thread belongs to this scenario alone; there is nothing else for it to do.
                task.GetAwaiter().GetResult();
            }

            return result;
        }
        finally
        {
            duration = Stopwatch.GetElapsedTime(watch);
        }
    }
}
