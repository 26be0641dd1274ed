using AssignConformance.Scenarios.Drivers;
using TechTalk.SpecFlow;

namespace AssignConformance.Scenarios.Bindings;

/// <summary>What one operation assigns and another lists.</summary>
[Binding]
public sealed class AssignmentSteps(AssignmentDriver driver)
{
    [Given(@"^nothing is assigned$")]
    public Task GivenNothingIsAssigned() => driver.RequireNothingAssignedAsync();

    [Given(@"^the documented assignments of ""([^""]+)"" are in place$")]
    public Task GivenTheDocumentedAssignmentsAreInPlace(string operationId) => driver.PutInPlaceAsync(operationId);

    [When(@"^the documented assignments are sent$")]
    public Task WhenTheDocumentedAssignmentsAreSent() => driver.SendAsync();

    [When(@"^an empty list of assignments is sent$")]
    public Task WhenAnEmptyListOfAssignmentsIsSent() => driver.SendEmptyAsync();

    [When(@"^the assignments are read by ""([^""]+)""$")]
    public Task WhenTheAssignmentsAreReadBy(string operationId) => driver.ReadAsync(operationId);

    [Then(@"^no assignment is read back$")]
    public Task ThenNoAssignmentIsReadBack() => driver.ExpectNothingAsync();

    [Then(@"^the assignments that were sent are read back$")]
    public Task ThenTheAssignmentsThatWereSentAreReadBack() => driver.ExpectSentAsync();
}
