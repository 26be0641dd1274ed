using System.Collections.Immutable;

namespace AssignConformance.Docs.Source;

/// <summary>The headings that a place stands under, followed from block to block.</summary>
internal sealed class HeadingTrail
{
    private readonly Stack<PageBlock.Heading> _above = new();

    /// <summary>The texts of the headings below level 1, outermost first.</summary>
    public ImmutableArray<string> Texts { get; private set; } = [];

    /// <summary>The last level-2 heading that begins neither with "Example" nor with "Remarks", or null.</summary>
    public string? Topic { get; private set; }

    /// <summary>True under a heading that begins with "Example".</summary>
    public bool IsInExample => Texts.Any(text => text.StartsWith("Example", StringComparison.OrdinalIgnoreCase));

    public void Follow(PageBlock.Heading heading)
    {
        while (_above.TryPeek(out var above) && above.Level >= heading.Level)
        {
            _above.Pop();
        }

        _above.Push(heading);
        Topic = heading.Level == 2 && !heading.Text.StartsWith("Example", StringComparison.OrdinalIgnoreCase) && !heading.Text.StartsWith("Remarks", StringComparison.OrdinalIgnoreCase)
            ? heading.Text
            : Topic;
        Texts = [.. _above.Reverse().Where(each => each.Level > 1).Select(each => each.Text)];
    }

    /// <summary>The headings that stand under one that begins with "Example": their sections are parts of an example, whatever they are called.</summary>
    public static HashSet<PageBlock> InExamples(ImmutableArray<PageBlock> blocks)
    {
        var trail = new HeadingTrail();
        var found = new HashSet<PageBlock>(ReferenceEqualityComparer.Instance);
        foreach (var heading in blocks.OfType<PageBlock.Heading>())
        {
            trail.Follow(heading);
            if (trail.Texts.SkipLast(1).Any(text => text.StartsWith("Example", StringComparison.OrdinalIgnoreCase)))
            {
                found.Add(heading);
            }
        }

        return found;
    }
}
