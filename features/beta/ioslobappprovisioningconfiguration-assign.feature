# Generated from beta/ioslobappprovisioningconfiguration-assign.md. Change the page, then run: assign-conformance generate
@beta @action @ioslobappprovisioningconfiguration-assign
Feature: iosLobAppProvisioningConfiguration: assign
  POST /deviceAppManagement/iosLobAppProvisioningConfigurations/{iosLobAppProvisioningConfigurationId}/assign

  Background:
    Given the documented operation "beta/ioslobappprovisioningconfiguration-assign"

  @documented @smoke
  Scenario: The documented request gets the documented response
    When the documented request 1 is sent
    Then the status code is 204
    And the reason phrase is "No Content"
    And there is no body

  @repaired
  Scenario: The documented example, mended where it deviates, is answered as documented
    When the mended example 1 is sent
    Then the status code is 204
    And the reason phrase is "No Content"
    And there is no body

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
      | parameter                                    | value              | because it       |
      | appProvisioningConfigurationGroupAssignments | "not a collection" | must be an array |
      | iOSLobAppProvisioningConfigAssignments       | "not a collection" | must be an array |

  @rejected
  Scenario: Another verb is refused
    When the conforming request 1 is sent with the verb PUT
    Then it is refused with status code 405
