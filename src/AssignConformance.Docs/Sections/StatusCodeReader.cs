using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Docs.Source;
using AssignConformance.Model;

namespace AssignConformance.Docs.Sections;

/// <summary>Finds the status codes that running text names: <c>`200 OK`</c>, "HTTP 403 Forbidden", "the 400 and 404 responses"; not "200-series", "100 items" or "Office 365".</summary>
internal static class StatusCodeReader
{
    /// <summary>The IANA status code registry with its phrases' first words, and WebDAV's codes that services use.</summary>
    private static readonly Dictionary<int, string> Phrases = new()
    {
        [100] = "Continue", [101] = "Switching", [102] = "Processing", [103] = "Early",
        [200] = "OK", [201] = "Created", [202] = "Accepted", [203] = "Non", [204] = "No", [205] = "Reset", [206] = "Partial", [207] = "Multi", [208] = "Already", [226] = "IM",
        [300] = "Multiple", [301] = "Moved", [302] = "Found", [303] = "See", [304] = "Not", [305] = "Use", [307] = "Temporary", [308] = "Permanent",
        [400] = "Bad", [401] = "Unauthorized", [402] = "Payment", [403] = "Forbidden", [404] = "Not", [405] = "Method", [406] = "Not", [407] = "Proxy",
        [408] = "Request", [409] = "Conflict", [410] = "Gone", [411] = "Length", [412] = "Precondition", [413] = "Content", [414] = "URI", [415] = "Unsupported",
        [416] = "Range", [417] = "Expectation", [421] = "Misdirected", [422] = "Unprocessable", [423] = "Locked", [424] = "Failed", [425] = "Too", [426] = "Upgrade",
        [428] = "Precondition", [429] = "Too", [431] = "Request", [451] = "Unavailable",
        [500] = "Internal", [501] = "Not", [502] = "Bad", [503] = "Service", [504] = "Gateway", [505] = "HTTP", [506] = "Variant", [507] = "Insufficient",
        [508] = "Loop", [509] = "Bandwidth", [510] = "Not", [511] = "Network",
    };

    /// <summary>How far behind a code its noun is looked for, in UTF-16 code units.</summary>
    private const int LookAhead = 120;

    private static readonly string[] Nouns = ["response", "status", "code", "error", "http"];

    /// <summary>The codes that paragraphs and table cells name, in order, each at its first place.</summary>
    public static ImmutableArray<Located<int>> Read(IEnumerable<PageBlock> content, SourceMap map)
    {
        var codes = ImmutableArray.CreateBuilder<Located<int>>();
        foreach (var block in content)
        {
            switch (block)
            {
                case PageBlock.Prose prose:
                    ReadStretch(codes, map, prose.Span, isCodeColumn: false);
                    break;
                case PageBlock.Grid grid:
                    ReadTable(codes, map, grid.Table);
                    break;
            }
        }

        return codes.ToImmutable();
    }

    private static void ReadTable(ImmutableArray<Located<int>>.Builder codes, SourceMap map, PageTable table)
    {
        var codeColumn = table.FindColumn(header => header.Contains("code", StringComparison.OrdinalIgnoreCase) || header.Contains("status", StringComparison.OrdinalIgnoreCase));
        foreach (var row in table.Rows)
        {
            for (var column = 0; column < row.Cells.Length; column++)
            {
                if (row.Cells[column].Raw.Length > 0)
                {
                    ReadStretch(codes, map, row.Cells[column].Span, column == codeColumn);
                }
            }
        }
    }

    private static void ReadStretch(ImmutableArray<Located<int>>.Builder codes, SourceMap map, SourceSpan span, bool isCodeColumn)
    {
        var (start, end) = map.Offsets(span);
        for (var at = start; at + 3 <= end; at++)
        {
            if (CodeAt(map.Text, at, start, end, isCodeColumn) is { } code && codes.All(known => known.Value != code))
            {
                codes.Add(new Located<int>(code, map.Span(at, at + 3)));
            }
        }
    }

    private static int? CodeAt(string text, int at, int start, int end, bool isCodeColumn)
    {
        if (!char.IsAsciiDigit(text[at])
            || (at > start && (char.IsLetterOrDigit(text[at - 1]) || "-_/#!.=%$&+".Contains(text[at - 1], StringComparison.Ordinal)))
            || (at + 3 < end && (char.IsLetterOrDigit(text[at + 3]) || "-_/%".Contains(text[at + 3], StringComparison.Ordinal)))
            || !int.TryParse(text.AsSpan(at, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            || !Phrases.TryGetValue(code, out var phrase))
        {
            return null;
        }

        return isCodeColumn || IsNamedAsCode(text.AsSpan(start, at - start), text.AsSpan(at + 3, Math.Min(LookAhead, end - at - 3)), phrase) ? code : null;
    }

    private static bool IsNamedAsCode(ReadOnlySpan<char> before, ReadOnlySpan<char> after, string phrase)
    {
        var lead = before.TrimEnd();
        if ((before.EndsWith("`") && !after.StartsWith(" items", StringComparison.OrdinalIgnoreCase))
            || lead.EndsWith("HTTP", StringComparison.OrdinalIgnoreCase)
            || lead.EndsWith("code", StringComparison.OrdinalIgnoreCase)
            || lead.EndsWith("status", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return after.TrimStart(" ,`*-").StartsWith(phrase, StringComparison.OrdinalIgnoreCase) || StartsWithNoun(SkipList(after));
    }

    /// <summary>Passes over what stands between a code and the noun that it shares with others: "400, 401 and 404 responses".</summary>
    private static ReadOnlySpan<char> SkipList(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var trimmed = text.TrimStart(" ,`*\n0123456789");
            trimmed = trimmed.StartsWith("and ") ? trimmed[4..] : trimmed.StartsWith("or ") ? trimmed[3..] : trimmed;
            if (trimmed.Length == text.Length)
            {
                return text;
            }

            text = trimmed;
        }
    }

    private static bool StartsWithNoun(ReadOnlySpan<char> text)
    {
        foreach (var noun in Nouns)
        {
            if (text.StartsWith(noun, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
