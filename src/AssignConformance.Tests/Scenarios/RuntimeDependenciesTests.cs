using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Running;
using AssignConformance.Scenarios.Sessions;
using FluentAssertions;
using TechTalk.SpecFlow.Analytics;
using TechTalk.SpecFlow.Configuration;
using TechTalk.SpecFlow.Infrastructure;
using TechTalk.SpecFlow.Plugins;
using Xunit;

namespace AssignConformance.Tests.Scenarios;

public sealed class RuntimeDependenciesTests
{
    private static readonly BoDi.IObjectContainer Container =
        new ContainerBuilder(new RuntimeDependencies(new ConformanceSession([], [], new NoTarget()))).CreateGlobalContainer(typeof(RuntimeDependencies).Assembly);

    [Fact]
    public async Task A_run_sends_no_usage_data()
    {
        var transmitter = Container.Resolve<IAnalyticsTransmitter>();

        transmitter.Should().BeOfType<SilentTransmitter>().Which.IsEnabled.Should().BeFalse();
        (await transmitter.TransmitSpecFlowProjectRunningEvent(null!)).Should().NotBeNull("nothing of the event is even looked at");
    }

    [Fact]
    public void A_run_loads_no_plugins_and_no_configuration_from_the_user_s_folder()
    {
        Container.Resolve<IRuntimePluginLocator>().GetAllRuntimePlugins().Should().BeEmpty();
        Container.Resolve<IRuntimeConfigurationProvider>().LoadConfiguration(ConfigurationLoader.GetDefault()).ConfigSource.Should().Be(ConfigSource.Default);
    }

    private sealed class NoTarget : ITarget
    {
        public string Name => "none";

        public Task<Exchange> SendAsync(GraphRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
