using System.Collections.Immutable;
using System.IO.Compression;
using AssignConformance.Stubs.Matching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AssignConformance.Stubs.Hosting;

/// <summary>Reads a request off the wire.</summary>
internal static class RequestReading
{
    /// <summary>Bytes that a body may have, before and after content decoding.</summary>
    public const int LargestBody = 8 * 1024 * 1024;

    /// <summary>The target exactly as sent.</summary>
    public static string RawTarget(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    /// <exception cref="BadHttpRequestException">The body is too large (413) or broken (400).</exception>
    /// <exception cref="InvalidDataException">The body is said to be gzip and is not.</exception>
    public static async Task<StubRequest> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, cancellationToken);
        ReadOnlyMemory<byte> body = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        ImmutableArray<KeyValuePair<string, string>> headers =
            [.. context.Request.Headers.SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""))];
        return new StubRequest(context.Request.Method, RawTarget(context), headers, IsGzip(context, body) ? Decode(bytes) : body);
    }

    /// <summary>Said to be gzip, or beginning like it: WireMock decodes both.</summary>
    private static bool IsGzip(HttpContext context, ReadOnlyMemory<byte> body)
        => !body.IsEmpty
            && (body.Span.StartsWith<byte>([0x1F, 0x8B])
                || context.Request.Headers.ContentEncoding.Any(value => value is not null && value.Contains("gzip", StringComparison.OrdinalIgnoreCase)));

    private static ReadOnlyMemory<byte> Decode(MemoryStream encoded)
    {
        encoded.Position = 0;
        using var decoder = new GZipStream(encoded, CompressionMode.Decompress);
        using var decoded = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = decoder.Read(buffer)) > 0;)
        {
            decoded.Write(buffer, 0, count);
            if (decoded.Length > LargestBody)
            {
                throw new BadHttpRequestException("The decoded body is too large.", StatusCodes.Status413PayloadTooLarge);
            }
        }

        return decoded.ToArray();
    }
}
