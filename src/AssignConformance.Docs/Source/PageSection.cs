using System.Collections.Immutable;

namespace AssignConformance.Docs.Source;

/// <summary>A heading with all that stands under it, up to the next heading of its level or above.</summary>
internal sealed record PageSection(PageBlock.Heading Heading, ImmutableArray<PageBlock> Content)
{
    /// <summary>The sections whose heading satisfies the condition, in page order; one within another is part of the outer.</summary>
    public static IEnumerable<PageSection> Find(ImmutableArray<PageBlock> blocks, Func<PageBlock.Heading, bool> condition)
    {
        for (var index = 0; index < blocks.Length; index++)
        {
            if (blocks[index] is PageBlock.Heading heading && condition(heading))
            {
                var end = index + 1;
                while (end < blocks.Length && !(blocks[end] is PageBlock.Heading next && next.Level <= heading.Level))
                {
                    end++;
                }

                yield return new PageSection(heading, [.. blocks.AsSpan(index + 1, end - index - 1)]);
                index = end - 1;
            }
        }
    }

    /// <summary>The first level-2 section with one of the names (ignoring case) or, where there is none, the first at level 3; or null.</summary>
    public static PageSection? FindNamed(ImmutableArray<PageBlock> blocks, params ImmutableArray<string> names)
        => FindNamed(blocks, 2, names) ?? FindNamed(blocks, 3, names);

    /// <summary>The first section of that level with one of the names, ignoring case; or null.</summary>
    public static PageSection? FindNamed(ImmutableArray<PageBlock> blocks, int level, ImmutableArray<string> names)
        => Find(blocks, heading => heading.Level == level && names.Contains(heading.Text.TrimEnd(':', ' '), StringComparer.OrdinalIgnoreCase)).FirstOrDefault();
}
