using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using AssignConformance.Tests.Support;

namespace AssignConformance.Tests.Reports;

/// <summary>The XML schemas beside these tests, as strict as the strictest reader known.</summary>
internal static class StrictSchema
{
    /// <summary>What a document breaks; none where it conforms.</summary>
    public static IReadOnlyList<string> Violations(string schema, string document)
    {
        var schemas = new XmlSchemaSet();
        using var reader = XmlReader.Create(Repository.InRoot("src", "AssignConformance.Tests", "Reports", schema));
        schemas.Add(null, reader);
        var violations = new List<string>();
        XDocument.Parse(document).Validate(schemas, (_, violation) => violations.Add(violation.Message));
        return violations;
    }
}
