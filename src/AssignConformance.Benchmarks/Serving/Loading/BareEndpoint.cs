using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace AssignConformance.Benchmarks.Serving.Loading;

/// <summary>Kestrel as bare as it comes: reads the request's body and answers every request alike.</summary>
internal sealed class BareEndpoint : IAsyncDisposable
{
    private readonly WebApplication _application;

    private BareEndpoint(WebApplication application) => _application = application;

    public Uri Address => new(_application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

    public static async Task<BareEndpoint> StartAsync(int statusCode, string? contentType, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var application = builder.Build();
        application.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            context.Response.StatusCode = statusCode;
            context.Response.ContentType = contentType;
            if (!body.IsEmpty)
            {
                context.Response.ContentLength = body.Length;
                await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
            }
        });
        await application.StartAsync(cancellationToken);
        return new BareEndpoint(application);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
