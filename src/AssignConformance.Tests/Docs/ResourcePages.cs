namespace AssignConformance.Tests.Docs;

/// <summary>Resource pages of our own, in the dialects that occur.</summary>
internal static class ResourcePages
{
    public const string Gadget = """
        ---
        title: "gadget resource type"
        doc_type: resourcePageType
        ---

        # gadget resource type

        Namespace: microsoft.graph.shop

        A thing that is sold. Inherits from [article](shop-article.md).

        ## Methods
        |Method|Return Type|Description|
        |:---|:---|:---|
        |[List gadgets](../api/gadget-list.md)|[gadget](gadget.md) collection|All of them.|

        ## Properties
        |Property|Type|Description|
        |:---|:---|:---|
        |**Identity**|||
        |id|String|Key of the gadget. Inherited from [article](../resources/shop-article.md)|
        |`colours`|Collection([colour][])|Its colours. Not nullable.|
        |state|[gadgetState](#gadgetstate-values)|Possible values are: `fresh`, `worn`, or `broken`. Read-only.|
        |weight (in kg)|Edm.Double|Returned only on `$select`.|
        |@microsoft.graph.conflictBehavior|String|What to do on conflict.|
        |owner|[identitySet](identityset.md)|Required. Inherited from microsoft.graph.thing|

        ### gadgetState values
        |Member|Value|Description|
        |:---|:---|:---|
        |fresh|0|New.|
        |worn|1|Used.|
        |-|2|No name.|

        ### Properties of another definition
        |Property|Type|Description|
        |:---|:---|:---|
        |elsewhere|String|Not the gadget's.|

        ## Relationships
        |Relationship|Type|Description|
        |:---|:---|:---|
        |parts|[part](part.md) collection|What it is made of. Nullable.|

        ## JSON representation
        <!-- {
          "blockType": "resource",
          "keyProperty": "id",
          "baseType": "microsoft.graph.entity",
          "openType": "true",
          "@odata.type": "microsoft.graph.shop.gadget"
        }
        -->
        ``` json
        {
          "@odata.type": "#microsoft.graph.shop.gadget",
          "id": "String (identifier)"
        }
        ```

        [colour]: colour.md
        """;

    public const string Colour = """
        ---
        title: "colour enum type"
        doc_type: enumPageType
        ---

        # colour enum type

        Namespace: microsoft.graph

        ## Members
        |Member|Value|Description|
        |:---|:---|:---|
        |red|0|Red.|
        |`green`|1|Green.|
        """;

    public const string Article = """
        # article resource type

        Namespace: microsoft.graph.shop

        An abstract type that all articles derive from.

        ## Properties
        | Property name | Type   | Description        |
        |:--------------|:-------|:-------------------|
        | id            | string | The key. Read-only.|
        """;
}
