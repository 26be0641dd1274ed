using System.Text.RegularExpressions;
using AssignConformance.Stubs.Matching;
using HandlebarsDotNet;

namespace AssignConformance.Stubs.Mappings;

/// <summary>A response template of WireMock: Handlebars without escaping, of which only facts of the request are admitted.</summary>
public sealed partial class ResponseTemplate
{
    private static readonly IHandlebars s_handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });

    /// <summary>Compiled when first rendered: that takes longer than reading a mapping.</summary>
    private readonly Lazy<HandlebarsTemplate<object, object>> _compiled;

    private ResponseTemplate(string text) => _compiled = new(() => s_handlebars.Compile(text));

    /// <summary>Whether the text holds anything to render.</summary>
    public static bool HasExpressions(string text) => text.Contains("{{", StringComparison.Ordinal);

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">It holds an expression other than <c>request.method</c>, <c>.path</c>, <c>.url</c>, <c>.headers.X</c>, <c>.headers.[X]</c>, <c>.query.x</c>; the message names it.</exception>
    public static ResponseTemplate Read(string text)
    {
        for (var start = text.IndexOf("{{", StringComparison.Ordinal); start >= 0;)
        {
            var expression = Expression().Match(text, start);
            if (!expression.Success || expression.Index != start || (start > 0 && text[start - 1] == '\\'))
            {
                var shown = text.Substring(start, Math.Min(40, text.Length - start));
                throw new FormatException($"holds the template expression \"{shown}\": only request.method, request.path, request.url, request.headers.X, request.headers.[X] and request.query.x are supported");
            }

            start = text.IndexOf("{{", start + expression.Length, StringComparison.Ordinal);
        }

        return new ResponseTemplate(text);
    }

    /// <summary>The text for a request. A header field or parameter that is absent is empty; of several values the first is taken.</summary>
    public string Render(StubRequest request) => _compiled.Value(new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["request"] = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["method"] = request.Method,
            ["path"] = request.Path,
            ["url"] = request.Target,
            ["headers"] = FirstValues(request.Headers, StringComparer.OrdinalIgnoreCase),
            ["query"] = FirstValues(request.Query, StringComparer.Ordinal),
        },
    });

    private static Dictionary<string, string> FirstValues(IEnumerable<KeyValuePair<string, string>> fields, StringComparer names)
    {
        var values = new Dictionary<string, string>(names);
        foreach (var (name, value) in fields)
        {
            values.TryAdd(name, value);
        }

        return values;
    }

    [GeneratedRegex(@"\{\{\s*request\.(?:method|path|url|(?:headers|query)\.(?:[A-Za-z0-9_-]+|\[[^\[\]{}]+\]))\s*\}\}(?!\})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expression();
}
