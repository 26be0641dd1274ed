# Generated from v1.0/gadgetassignment-list.md. Change the page, then run: assign-conformance generate
@v1.0 @read @gadgetassignment-list
Feature: List gadgetAssignments
  GET /gadgets/{id}/assignments

  Background:
    Given the documented operation "v1.0/gadgetassignment-list"

  @documented @smoke
  Scenario: The documented request gets the documented response
    Given the documented assignments of "v1.0/gadget-assign" are in place
    When the documented request 1 is sent
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
  Scenario: Another verb is refused
    When the conforming request 1 is sent with the verb PUT
    Then it is refused with status code 405
