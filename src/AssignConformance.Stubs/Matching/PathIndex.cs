using System.Collections.Immutable;
using AssignConformance.Stubs.Mappings;

namespace AssignConformance.Stubs.Matching;

/// <summary>Finds the mappings whose path matches, at a cost that does not grow with the number of paths: a tree over path segments.</summary>
/// <remarks>A regular expression hangs at the last whole segment of what its matches begin with, and is asked only below it.</remarks>
internal sealed class PathIndex
{
    private readonly Node _root = new();

    public void Add(RankedMapping mapping)
    {
        switch (mapping.Mapping.Request.Path)
        {
            case PathPattern.Expression expression:
                LiteralNode(expression.Prefix.Split('/')[..^1]).Expressions.Add((expression, mapping));
                break;
            case PathPattern.Literal literal:
                LiteralNode(literal.Path.Split('/')).Mappings.Add(mapping);
                break;
            case PathPattern.Template template:
                template.Segments.Aggregate(_root, (node, segment) => node.Segment(segment)).Mappings.Add(mapping);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>All mappings whose path matches, in the order in which they are tried: literal or not has no say, only the rank.</summary>
    public ImmutableArray<StubMapping> Find(string path)
    {
        var found = new List<RankedMapping>();
        Collect(_root, path, path.Split('/'), 0, found);
        found.Sort(static (left, right) => left.Rank.CompareTo(right.Rank));
        return [.. found.Select(mapping => mapping.Mapping)];
    }

    private Node LiteralNode(IEnumerable<string> segments) => segments.Aggregate(_root, (node, segment) => node.Literal(segment));

    private static void Collect(Node node, string path, string[] segments, int depth, List<RankedMapping> found)
    {
        foreach (var (expression, mapping) in node.Expressions)
        {
            if (path.StartsWith(expression.Prefix, StringComparison.Ordinal) && expression.Regex.IsMatch(path))
            {
                found.Add(mapping);
            }
        }

        if (depth == segments.Length)
        {
            found.AddRange(node.Mappings);
            return;
        }

        foreach (var next in node.Next(segments[depth]))
        {
            Collect(next, path, segments, depth + 1, found);
        }
    }

    private sealed class Node
    {
        private readonly Dictionary<string, Node> _literals = new(StringComparer.Ordinal);
        private readonly Dictionary<string, (PathSegment Segment, Node Node)> _partial = new(StringComparer.Ordinal);
        private Node? _variable;

        /// <summary>Those whose path ends here.</summary>
        public List<RankedMapping> Mappings { get; } = [];

        /// <summary>Those whose matches all begin with the segments up to here.</summary>
        public List<(PathPattern.Expression Path, RankedMapping Mapping)> Expressions { get; } = [];

        public Node Literal(string segment)
            => _literals.TryGetValue(segment, out var node) ? node : _literals[segment] = new Node();

        public Node Segment(PathSegment segment)
        {
            if (segment.IsVariable)
            {
                return _variable ??= new Node();
            }

            if (segment.Regex is null)
            {
                return Literal(segment.Text);
            }

            if (!_partial.TryGetValue(segment.Text, out var partial))
            {
                _partial[segment.Text] = partial = (segment, new Node());
            }

            return partial.Node;
        }

        public IEnumerable<Node> Next(string segment)
        {
            if (_literals.TryGetValue(segment, out var literal))
            {
                yield return literal;
            }

            if (_variable is not null && segment.Length > 0)
            {
                yield return _variable;
            }

            foreach (var (pattern, node) in _partial.Values)
            {
                if (pattern.Matches(segment))
                {
                    yield return node;
                }
            }
        }
    }
}

/// <summary>A mapping and its place in the order in which mappings are tried, from 0.</summary>
internal readonly record struct RankedMapping(StubMapping Mapping, int Rank);
