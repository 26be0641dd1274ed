using AssignConformance.Scenarios.Drivers;
using TechTalk.SpecFlow;

namespace AssignConformance.Scenarios.Bindings;

/// <summary>What the answer must be. A step records every mismatch and lets the next one look too; the scenario's end tells them all.</summary>
[Binding]
public sealed class ResponseSteps(ResponseDriver driver)
{
    [Then(@"^the status code is (\d{3})$")]
    public void ThenTheStatusCodeIs(int statusCode) => driver.ExpectStatusCode(statusCode);

    [Then(@"^the reason phrase is ""([^""]*)""$")]
    public void ThenTheReasonPhraseIs(string reasonPhrase) => driver.ExpectReasonPhrase(reasonPhrase);

    [Then(@"^the header fields that the page shows are there$")]
    public void ThenTheHeaderFieldsAreThere() => driver.ExpectHeaderFields();

    [Then(@"^the media type is ""([^""]+)""$")]
    public void ThenTheMediaTypeIs(string mediaType) => driver.ExpectMediaType(mediaType);

    [Then(@"^there is no body$")]
    public void ThenThereIsNoBody() => driver.ExpectNoBody();

    [Then(@"^the body is JSON$")]
    public void ThenTheBodyIsJson() => driver.ExpectJson();

    [Then(@"^the body conforms to the documented response type$")]
    public void ThenTheBodyConforms() => driver.ExpectConformingBody();

    [Then(@"^every ""@odata\.type"" in the body is documented$")]
    public void ThenEveryODataTypeIsDocumented() => driver.ExpectDocumentedTypes();

    [Then(@"^the body equals the documented body where the target was made from the page$")]
    public void ThenTheBodyEqualsTheDocumentedBody() => driver.ExpectDocumentedBody();

    [Then(@"^it is refused with status code (\d{3})$")]
    public void ThenItIsRefusedWith(int statusCode) => driver.ExpectRefusal(statusCode);
}
