using AssignConformance.Scenarios.Sessions;
using BoDi;
using TechTalk.SpecFlow.Analytics;
using TechTalk.SpecFlow.Bindings;
using TechTalk.SpecFlow.Configuration;
using TechTalk.SpecFlow.Infrastructure;
using TechTalk.SpecFlow.Plugins;
using TechTalk.SpecFlow.Tracing;
using TechTalk.SpecFlow.UnitTestProvider;

namespace AssignConformance.Scenarios.Running;

/// <summary>SpecFlow's services as a run wants them: nothing read from the user's folder, nothing sent home, nothing written to the console.</summary>
internal sealed class RuntimeDependencies(ConformanceSession session) : DefaultDependencyProvider
{
    public override void RegisterGlobalContainerDefaults(ObjectContainer container)
    {
        base.RegisterGlobalContainerDefaults(container);
        container.RegisterInstanceAs<IRuntimePluginLocator>(new NoPlugins());
        container.RegisterInstanceAs<IRuntimeConfigurationProvider>(new FixedConfiguration());
        container.RegisterInstanceAs<IAnalyticsTransmitter>(new SilentTransmitter());
        container.RegisterInstanceAs<IUnitTestRuntimeProvider>(new NoUnitTestProvider(), ConfigDefaults.UnitTestProviderName);
        container.RegisterInstanceAs<ITraceListener>(new SilentTraceListener());
        container.RegisterInstanceAs<IBindingInvoker>(new DirectBindingInvoker());
        container.RegisterInstanceAs(session);
    }

    public override void RegisterTestThreadContainerDefaults(ObjectContainer testThreadContainer)
    {
        base.RegisterTestThreadContainerDefaults(testThreadContainer);
        testThreadContainer.RegisterInstanceAs<ITestTracer>(new StepTracer());
    }

    private sealed class NoPlugins : IRuntimePluginLocator
    {
        public IReadOnlyList<string> GetAllRuntimePlugins() => [];
    }

    private sealed class FixedConfiguration : IRuntimeConfigurationProvider
    {
        public SpecFlowConfiguration LoadConfiguration(SpecFlowConfiguration specFlowConfiguration) => ConfigurationLoader.GetDefault();
    }

    private sealed class NoUnitTestProvider : IUnitTestRuntimeProvider
    {
        public bool DelayedFixtureTearDown => false;

        public void TestPending(string message)
        {
        }

        public void TestInconclusive(string message)
        {
        }

        public void TestIgnore(string message)
        {
        }
    }

    private sealed class SilentTraceListener : ITraceListener
    {
        public void WriteTestOutput(string message)
        {
        }

        public void WriteToolOutput(string message)
        {
        }
    }
}
