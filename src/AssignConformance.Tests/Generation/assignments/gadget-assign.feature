# Generated from v1.0/gadget-assign.md. Change the page, then run: assign-conformance generate
@v1.0 @action @gadget-assign
Feature: gadget: assign
  POST /gadgets/{gadgetId}/assign

  Background:
    Given the documented operation "v1.0/gadget-assign"

  @documented @smoke
  Scenario: The documented request gets the documented response
    When the documented request 1 is sent
    Then the status code is 204
    And the reason phrase is "No Content"
    And there is no body

  @read-back
  Scenario: What is assigned is what is read back
    Given nothing is assigned
    When the assignments are read by "v1.0/gadgetassignment-list"
    Then no assignment is read back
    When the documented assignments are sent
    Then the status code is 204
    When the assignments are read by "v1.0/gadgetassignment-list"
    Then the assignments that were sent are read back
    When an empty list of assignments is sent
    Then the status code is 204
    When the assignments are read by "v1.0/gadgetassignment-list"
    Then no assignment is read back

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
      | parameter   | value              | because it       |
      | assignments | "not a collection" | must be an array |

  @rejected
  Scenario: Another verb is refused
    When the conforming request 1 is sent with the verb PUT
    Then it is refused with status code 405
