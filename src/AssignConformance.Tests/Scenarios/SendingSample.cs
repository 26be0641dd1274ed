using System.Collections.Immutable;
using System.Text;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Drivers;

namespace AssignConformance.Tests.Scenarios;

/// <summary>An exchange made up for a check.</summary>
internal static class SendingSample
{
    public static Sending Answered(int status, string body = "", Variation variation = Variation.Documented, string reason = "", params WireField[] headers)
    {
        var example = new ContractExample { Number = 1, Target = "/v1.0/things/{id}/assign", StatusCode = 200 };
        var request = new GraphRequest { Method = "POST", Target = "/v1.0/things/sample-id/assign" };
        var response = new GraphResponse { StatusCode = status, ReasonPhrase = reason, Headers = [.. headers], Body = Encoding.UTF8.GetBytes(body) };
        return new Sending(Contract(example), example, variation, new Exchange(request, response, TimeSpan.FromMilliseconds(2), []));
    }

    /// <summary>A broken request is answered so, with a body called JSON.</summary>
    public static Sending Refused(int status, string body) => Answered(status, body, Variation.Broken, headers: new WireField("Content-Type", "application/json"));

    public static OperationContract Contract(params ContractExample[] examples) => new()
    {
        Operation = new Operation { Id = "v1.0/thing-assign", Version = "v1.0", Page = "v1.0/thing-assign.md", Title = "thing: assign", Method = "POST" },
        Examples = [.. examples],
    };
}
