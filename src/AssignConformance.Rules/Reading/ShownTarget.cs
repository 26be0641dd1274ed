using System.Collections.Immutable;

namespace AssignConformance.Rules.Reading;

/// <summary>A request target taken apart as far as rules compare it.</summary>
/// <param name="Host">Authority of an absolute URL, or null.</param>
/// <param name="HostStart">Offset (0-based, UTF-16 code units) of the authority in the target.</param>
/// <param name="PathStart">Offset of the path in the target.</param>
/// <param name="Segments">The path's segments, empty ones left out; a slash within braces, angle brackets or parentheses parts nothing.</param>
internal sealed record ShownTarget(string? Host, int HostStart, int PathStart, ImmutableArray<string> Segments)
{
    public bool IsAbsolute => Host is not null;

    public static ShownTarget Read(string target)
    {
        var scheme = target.IndexOf("://", StringComparison.Ordinal);
        var isAbsolute = scheme > 0 && target.AsSpan(0, scheme).IndexOfAny("/?{") < 0;
        var hostStart = isAbsolute ? scheme + 3 : 0;
        var pathStart = isAbsolute ? target.IndexOf('/', hostStart) : 0;
        pathStart = pathStart < 0 ? target.Length : pathStart;
        return new ShownTarget(
            isAbsolute ? target[hostStart..pathStart] : null, hostStart, pathStart, Split(target.AsSpan(pathStart)));
    }

    private static ImmutableArray<string> Split(ReadOnlySpan<char> path)
    {
        var segments = ImmutableArray.CreateBuilder<string>();
        var depth = 0;
        var start = 0;
        for (var index = 0; index <= path.Length; index++)
        {
            var isEnd = index == path.Length || (depth == 0 && path[index] == '?');
            if (isEnd || (depth == 0 && path[index] == '/'))
            {
                if (index > start)
                {
                    segments.Add(path[start..index].Trim().ToString());
                }

                start = index + 1;
            }

            if (isEnd)
            {
                break;
            }

            depth = path[index] switch
            {
                '{' or '<' or '(' => depth + 1,
                '}' or '>' or ')' => Math.Max(0, depth - 1),
                _ => depth,
            };
        }

        return segments.DrainToImmutable();
    }
}
