using System.Net;
using System.Text.RegularExpressions;

namespace AssignConformance.Tests.Reports;

/// <summary>A document read strictly: every tag closed in order, void elements aside. What is read is markup that the renderer wrote, and nothing that a text smuggled in.</summary>
internal sealed partial class ParsedHtml
{
    private static readonly HashSet<string> Void = ["meta", "link", "input", "br", "img"];

    public ParsedHtml(string html)
    {
        var text = Raw().Replace(html, match => $"<{match.Groups["raw"].Value}></{match.Groups["raw"].Value}>");
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(text))
        {
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (tag.Groups["end"].Length > 0)
            {
                if (!open.TryPop(out var expected) || expected != name)
                {
                    Faults.Add($"</{name}> at {tag.Index} where </{expected}> belongs");
                }

                continue;
            }

            Names.Add(name);
            Elements.Add((name, Attribute().Matches(tag.Groups["attributes"].Value).ToLookup(each => each.Groups["name"].Value, each => WebUtility.HtmlDecode(each.Groups["value"].Value))));
            if (!Void.Contains(name) && !tag.Value.EndsWith("/>", StringComparison.Ordinal))
            {
                open.Push(name);
            }
        }

        Faults.AddRange(open.Select(name => $"<{name}> is never closed"));
        Text = WebUtility.HtmlDecode(Tag().Replace(text, ""));
    }

    public List<string> Faults { get; } = [];

    public List<string> Names { get; } = [];

    public List<(string Name, ILookup<string, string> Attributes)> Elements { get; } = [];

    /// <summary>What a reader sees, without the markup.</summary>
    public string Text { get; }

    public IEnumerable<string> Values(string attribute) => Elements.SelectMany(element => element.Attributes[attribute]);

    [GeneratedRegex("<(?<raw>style|script)>.*?</(?:style|script)>", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Raw();

    [GeneratedRegex("<(?<end>/?)(?<name>[a-zA-Z][a-zA-Z0-9-]*)(?<attributes>(?:\\s+[^\\s=>]+(?:=\"[^\"]*\")?)*)\\s*/?>", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Tag();

    [GeneratedRegex("(?<name>[^\\s=]+)(?:=\"(?<value>[^\"]*)\")?", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Attribute();
}
