using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AssignConformance.Reports.Html;

/// <summary>Renders Razor components to markup. For one thread.</summary>
internal sealed class ComponentRenderer : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddSingleton<HtmlEncoder>(new VisibleHtmlEncoder()).BuildServiceProvider();
    private readonly HtmlRenderer _renderer;

    public ComponentRenderer() => _renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);

    /// <summary>The markup of a component, whole. No component may wait for anything.</summary>
    public string Render<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent
        => _renderer.Dispatcher
            .InvokeAsync(async () => (await _renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters.ToDictionary(each => each.Name, each => each.Value)))).ToHtmlString())
            .GetAwaiter()
            .GetResult();

    public void Dispose()
    {
        _renderer.Dispose();
        _services.Dispose();
    }
}
