using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AssignConformance.Model.Json;
using AssignConformance.Stubs.Mappings;

namespace AssignConformance.Stubs.Reading;

/// <summary>Reads the <c>headers</c> of a response.</summary>
internal static partial class ResponseFieldReader
{
    private static readonly string[] s_ownFields = ["Content-Length", "Transfer-Encoding", "Connection"];

    /// <summary>The fields in order, one for each value of a list.</summary>
    /// <param name="templates">Null where the response is not templated.</param>
    public static ImmutableArray<ResponseField> Read(ObjectReader headers, TemplateCache? templates)
        => [.. from member in headers.Members()
               where IsName(headers, member)
               from value in Values(headers, member)
               let field = ReadField(headers, member.Name, value, templates)
               where field is not null
               select field];

    /// <summary>Whether a text can be a field's value, or a reason phrase: one line of printable Latin-1.</summary>
    public static bool IsValue(string text) => FieldValue().IsMatch(text);

    private static bool IsName(ObjectReader headers, JsonMember member)
    {
        if (s_ownFields.Contains(member.Name, StringComparer.OrdinalIgnoreCase))
        {
            headers.Fault(member.Name, "is set by the host; leave it out");
            return false;
        }

        if (!FieldName().IsMatch(member.Name))
        {
            headers.Fault(member.Name, "is not the name of a header field");
            return false;
        }

        return true;
    }

    private static IEnumerable<string> Values(ObjectReader headers, JsonMember member)
    {
        var values = member.Value is JsonTree.Array array ? array.Items : [member.Value];
        if (values.Any(value => value is not JsonTree.String))
        {
            headers.Fault(member.Name, "must be a text or a list of texts");
        }

        return values.OfType<JsonTree.String>().Select(value => value.Value);
    }

    private static ResponseField? ReadField(ObjectReader headers, string name, string value, TemplateCache? templates)
    {
        try
        {
            return !IsValue(value) ? throw new FormatException("must be one line of printable Latin-1 characters")
                : templates is not null && ResponseTemplate.HasExpressions(value) ? new ResponseField(name, value, templates.Read(value))
                : new ResponseField(name, value);
        }
        catch (FormatException exception)
        {
            headers.Fault(name, exception.Message);
            return null;
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+.^_`|~-]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FieldName();

    [GeneratedRegex(@"\A[\t\x20-\x7E\xA0-\xFF]*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FieldValue();
}
