# Generated from beta/ioscertificateprofile-assign.md. Change the page, then run: assign-conformance generate
@beta @action @ioscertificateprofile-assign
Feature: iosCertificateProfile: assign
  POST /deviceManagement/deviceConfigurations/{deviceConfigurationId}/assign
  Completed by a person: HTTP request POST /deviceManagement/deviceConfigurations/{deviceConfigurationId}/assign, because the metadata binds assign(deviceConfigurationGroupAssignments, assignments) to deviceConfiguration, the base type of iosCertificateProfile

  Background:
    Given the documented operation "beta/ioscertificateprofile-assign"

  @documented @smoke @synthesised
  Scenario: A request made from the documented types gets the documented response
    When the synthesised request 1 is sent
    Then the status code is 200
    And the reason phrase is "OK"
    And the media type is "application/json"
    And the body conforms to the documented response type
    And every "@odata.type" in the body is documented
    And the body equals the documented body where the target was made from the page

  @repaired
  Scenario: The documented example, mended where it deviates, is answered as documented
    When the mended example 1 is sent
    Then the status code is 200
    And the reason phrase is "OK"
    And the media type is "application/json"
    And the body conforms to the documented response type
    And every "@odata.type" in the body is documented
    And the body equals the documented body where the target was made from the page

  @rejected
  Scenario: Without a token it is refused
    When the conforming request 1 is sent without a token
    Then it is refused with status code 401

  @rejected
  Scenario: A body that is not JSON is refused
    When the conforming request 1 is sent with a body that is not JSON
    Then it is refused with status code 400

  @rejected
  Scenario: Another media type is refused
    When the conforming request 1 is sent with the media type "text/plain"
    Then it is refused with status code 415

  @rejected
  Scenario Outline: A body that breaks the documented types is refused
    When the conforming request 1 is sent with "<parameter>" set to <value>
    Then it is refused with status code 400

    Examples:
      | parameter                           | value              | because it       |
      | deviceConfigurationGroupAssignments | "not a collection" | must be an array |
      | assignments                         | "not a collection" | must be an array |

  @rejected
  Scenario: Another verb is refused
    When the conforming request 1 is sent with the verb PUT
    Then it is refused with status code 405
