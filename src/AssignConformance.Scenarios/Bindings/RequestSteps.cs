using AssignConformance.Scenarios.Drivers;
using TechTalk.SpecFlow;

namespace AssignConformance.Scenarios.Bindings;

/// <summary>What is sent.</summary>
[Binding]
public sealed class RequestSteps(OperationDriver driver)
{
    [Given(@"^the documented operation ""([^""]+)""$")]
    public Task GivenTheDocumentedOperation(string operationId) => driver.UseAsync(operationId);

    [When(@"^the documented request (\d+) is sent$")]
    [When(@"^the synthesised request (\d+) is sent$")]
    public Task WhenTheDocumentedRequestIsSent(int number) => driver.SendDocumentedAsync(number);

    [When(@"^the mended example (\d+) is sent$")]
    public Task WhenTheMendedExampleIsSent(int number) => driver.SendMendedAsync(number);

    [When(@"^the conforming request (\d+) is sent to ""([^""]+)""$")]
    public Task WhenTheConformingRequestIsSentTo(int number, string path) => driver.SendToAsync(number, path);

    [When(@"^the conforming request (\d+) is sent without a token$")]
    public Task WhenTheConformingRequestIsSentWithoutAToken(int number) => driver.SendWithoutTokenAsync(number);

    [When(@"^the conforming request (\d+) is sent with a body that is not JSON$")]
    public Task WhenTheConformingRequestIsSentWithABodyThatIsNotJson(int number) => driver.SendBrokenJsonAsync(number);

    [When(@"^the conforming request (\d+) is sent with the media type ""([^""]+)""$")]
    public Task WhenTheConformingRequestIsSentWithTheMediaType(int number, string mediaType) => driver.SendMediaTypeAsync(number, mediaType);

    [When(@"^the conforming request (\d+) is sent with the verb (\S+)$")]
    public Task WhenTheConformingRequestIsSentWithTheVerb(int number, string method) => driver.SendMethodAsync(number, method);

    [When(@"^the conforming request (\d+) is sent with ""([^""]+)"" set to (.+)$")]
    public Task WhenTheConformingRequestIsSentWithAParameterSetTo(int number, string parameter, string value) => driver.SendBrokenParameterAsync(number, parameter, value);
}
