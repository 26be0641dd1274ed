using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AssignConformance.Model.Json;
using AssignConformance.Stubs.Mappings;

namespace AssignConformance.Stubs.Reading;

/// <summary>Reads the <c>request</c> of a mapping.</summary>
internal static partial class RequestReader
{
    private static readonly string[] s_pathFields = ["urlPath", "urlPathPattern", "urlPathTemplate"];

    /// <summary>The pattern; null where it is faulty, which is then reported.</summary>
    public static RequestPattern? Read(ObjectReader reader)
    {
        var method = ReadMethod(reader);
        var path = ReadPath(reader);
        var query = ReadFields(reader.Object("queryParameters"));
        var headers = ReadFields(reader.Object("headers"));
        ImmutableArray<BodyMatcher> body = [.. reader.Items("bodyPatterns")
            .Select((item, index) => BodyMatcherReader.Read(item, JsonPointer.Item(reader.PointerTo("bodyPatterns"), index), reader.Faults))
            .OfType<BodyMatcher>()];
        reader.RefuseTheRest();
        return path is null ? null : new RequestPattern { Method = method, Path = path, QueryParameters = query, Headers = headers, Body = body };
    }

    private static string? ReadMethod(ObjectReader reader)
    {
        var method = reader.Text("method");
        if (method is not null && !MethodToken().IsMatch(method))
        {
            reader.Fault("method", "must be a method token in upper case, or ANY");
        }

        return method is "ANY" ? null : method;
    }

    private static PathPattern? ReadPath(ObjectReader reader)
    {
        var given = s_pathFields.Where(name => reader.Any(name) is not null).ToList();
        if (given.Count != 1)
        {
            reader.Faults.Add(reader.Value.Start, reader.Pointer, $"must hold exactly one of {string.Join(", ", s_pathFields)}, holds {given.Count}");
            return null;
        }

        if (reader.Text(given[0]) is not { } text)
        {
            return null;
        }

        try
        {
            return given[0] switch
            {
                "urlPathPattern" => new PathPattern.Expression(text, JavaPattern.Read(text)),
                _ when !text.StartsWith('/') || text.Contains('?', StringComparison.Ordinal) => throw new FormatException("must be a path: begin with / and hold no ?"),
                "urlPath" => new PathPattern.Literal(text),
                _ => new PathPattern.Template(text, [.. text.Split('/').Select(ReadSegment)]),
            };
        }
        catch (FormatException exception)
        {
            reader.Fault(given[0], exception.Message);
            return null;
        }
    }

    private static PathSegment ReadSegment(string segment)
    {
        var variables = Variable().Matches(segment);
        if (Variable().Replace(segment, "").AsSpan().ContainsAny('{', '}'))
        {
            throw new FormatException($"holds the segment \"{segment}\": a variable is {{name}}, within one segment");
        }

        var isVariable = variables.Count == 1 && variables[0].Length == segment.Length;
        var expression = string.Join("[^/]+", Variable().Split(segment).Select(Regex.Escape));
        return new PathSegment(
            segment,
            isVariable || variables.Count == 0 ? null : new Regex($@"\A{expression}\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)),
            isVariable);
    }

    private static ImmutableArray<FieldPattern> ReadFields(ObjectReader? fields)
        => fields is null
            ? []
            : [.. from member in fields.Members()
                  let matcher = MatcherReader.ReadValue(member.Value, fields.PointerTo(member.Name), fields.Faults)
                  where matcher is not null
                  select new FieldPattern(member.Name, matcher)];

    [GeneratedRegex(@"\A[A-Z0-9!#$%&'*+.^_`|~-]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MethodToken();

    [GeneratedRegex(@"\{[^{}/]+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
