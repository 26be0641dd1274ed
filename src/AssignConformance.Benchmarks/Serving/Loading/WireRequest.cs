using System.Globalization;
using System.Text;
using AssignConformance.Model.Contracts;
using AssignConformance.Scenarios.Drivers;

namespace AssignConformance.Benchmarks.Serving.Loading;

/// <summary>A request as the bytes of one HTTP/1.1 message.</summary>
internal static class WireRequest
{
    /// <param name="target">As the page writes it; placeholders get sample values.</param>
    /// <param name="body">Null for none.</param>
    public static byte[] Of(OperationContract contract, string target, string? body)
    {
        var head = $"{contract.Operation.Method} {SampleTarget.Resolve(target)} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer conformance\r\n";
        var length = body is null ? 0 : Encoding.UTF8.GetByteCount(body);
        return Encoding.UTF8.GetBytes(body is null
            ? head + "\r\n"
            : string.Create(CultureInfo.InvariantCulture, $"{head}Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"));
    }
}
