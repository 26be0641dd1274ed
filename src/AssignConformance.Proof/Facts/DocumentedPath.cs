using System.Text;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Wire;

namespace AssignConformance.Proof.Facts;

/// <summary>Compares the path of a request with the paths that its operation is documented at.</summary>
internal static class DocumentedPath
{
    /// <summary>True where a path is an instance of a template: literal text as it is, anything but nothing for a placeholder, within a segment too.</summary>
    /// <param name="path">Without a query, percent-encoded or not.</param>
    public static bool Fits(string template, string path)
    {
        var (wanted, given) = (template.Trim('/').Split('/'), path.Trim('/').Split('/'));
        return wanted.Length == given.Length && wanted.Zip(given).All(pair => FitsSegment(pair.First, pair.Second));
    }

    /// <summary>The operation's template that the path is an instance of, or null.</summary>
    public static string? Find(OperationContract contract, string path) => contract.Paths().Select(WithoutQuery).FirstOrDefault(template => Fits(template, path));

    /// <summary>An instance of a template that can be sent.</summary>
    public static string Sample(string template) => PercentEncoding.Encode(string.Join('/', template.Split('/').Select(segment => string.Join("sample", Literals(segment)))));

    public static string WithoutQuery(string target) => target.Split('?')[0];

    private static bool FitsSegment(string template, string segment)
    {
        var literals = Literals(template);
        var text = literals.Count == 1 && template.Contains('%', StringComparison.Ordinal) ? segment : Uri.UnescapeDataString(segment);
        if (literals.Count == 1)
        {
            return text == template;
        }

        if (!text.StartsWith(literals[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = literals[0].Length;
        foreach (var literal in literals.Skip(1).SkipLast(1))
        {
            var found = text.IndexOf(literal, Math.Min(at + 1, text.Length), StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + literal.Length;
        }

        return text.Length >= at + 1 + literals[^1].Length && text.EndsWith(literals[^1], StringComparison.Ordinal);
    }

    /// <summary>The texts before, between and behind the placeholders <c>{x}</c> of a segment.</summary>
    private static List<string> Literals(string segment)
    {
        var literals = new List<string>();
        var literal = new StringBuilder();
        var depth = 0;
        foreach (var sign in segment)
        {
            switch (sign)
            {
                case '{':
                    literals.AddRange(depth++ == 0 ? [literal.ToString()] : []);
                    literal.Clear();
                    break;
                case '}' when depth > 0:
                    depth--;
                    break;
                default:
                    _ = depth == 0 ? literal.Append(sign) : literal;
                    break;
            }
        }

        literals.Add(literal.ToString());
        return literals;
    }
}
