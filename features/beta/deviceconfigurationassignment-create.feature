# Generated from beta/deviceconfigurationassignment-create.md. Change the page, then run: assign-conformance generate
@beta @create @deviceconfigurationassignment-create
Feature: Create deviceConfigurationAssignment
  POST /deviceManagement/deviceConfigurations/{deviceConfigurationId}/assignments

  Background:
    Given the documented operation "beta/deviceconfigurationassignment-create"

  @documented @smoke
  Scenario: The documented request gets the documented response
    When the documented request 1 is sent
    Then the status code is 201
    And the reason phrase is "Created"
    And the media type is "application/json"
    And the body conforms to the documented response type
    And every "@odata.type" in the body is documented
    And the body equals the documented body where the target was made from the page

  @documented-path
  Scenario Outline: Every documented path answers as documented
    When the conforming request 1 is sent to "<path>"
    Then the status code is 201
    And the reason phrase is "Created"
    And the media type is "application/json"
    And the body conforms to the documented response type
    And every "@odata.type" in the body is documented

    Examples:
      | path                                                                                                                                                                                                     |
      | /deviceManagement/deviceConfigurations/{deviceConfigurationId}/assignments                                                                                                                               |
      | /deviceManagement/deviceConfigurations/{deviceConfigurationId}/rootCertificate/assignments                                                                                                               |
      | /deviceManagement/deviceConfigurations/{deviceConfigurationId}/identityCertificate/assignments                                                                                                           |
      | /deviceManagement/deviceConfigurations/{deviceConfigurationId}/identityCertificate/rootCertificate/assignments                                                                                           |
      | /deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.iosScepCertificateProfile/rootCertificate/assignments                                                                     |
      | /deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.windowsPhone81VpnConfiguration/identityCertificate/assignments                                                            |
      | /deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.macOSWiredNetworkConfiguration/rootCertificateForServerValidation/assignments                                             |
      | /deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.macOSWiredNetworkConfiguration/identityCertificateForClientAuthentication/assignments                                     |
      | /deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.windowsWifiEnterpriseEAPConfiguration/identityCertificateForClientAuthentication/assignments                              |
      | /deviceManagement/deviceConfigurations/{deviceConfigurationId}/microsoft.graph.windowsWifiEnterpriseEAPConfiguration/rootCertificatesForServerValidation/{windows81TrustedRootCertificateId}/assignments |

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
      | parameter | value           | because it                        |
      | id        | 7               | must be a string                  |
      | target    | "not an object" | must be an object                 |
      | source    | "notAMember"    | must be one of direct, policySets |
      | sourceId  | 7               | must be a string                  |
      | intent    | "notAMember"    | must be one of apply, remove      |

  @rejected
  Scenario: Another verb is refused
    When the conforming request 1 is sent with the verb PUT
    Then it is refused with status code 405
