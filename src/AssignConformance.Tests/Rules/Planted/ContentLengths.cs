using System.Globalization;
using System.Text;
using AssignConformance.Docs;
using AssignConformance.Model;
using AssignConformance.Model.Pages;

namespace AssignConformance.Tests.Rules.Planted;

/// <summary>Keeps a right Content-Length right where planting changed the body.</summary>
internal static class ContentLengths
{
    /// <summary>The planted text with every length that was right before, and whose body is another now, made that of the new body.</summary>
    public static string Keep(SourcePage source, string planted)
    {
        var (before, after) = (Examples(source.Page), Examples(PageReader.Read(source.Path, planted)));
        if (before.Count != after.Count)
        {
            return planted;
        }

        foreach (var (old, changed) in before.Zip(after))
        {
            if (old.Body is { } body && changed.Body is { } now && now.Text != body.Text
                && Field(old) is { } field && IsRight(field.Value, body.Text) && Field(changed) is { } wrong)
            {
                planted = new Edit(wrong.Span, $"{wrong.Name}: {Encoding.UTF8.GetByteCount(now.Text).ToString(CultureInfo.InvariantCulture)}").ApplyTo(planted);
            }
        }

        return planted;
    }

    /// <summary>With LF or CRLF line ends, with or without one behind the body.</summary>
    public static bool IsRight(string value, string body)
    {
        var length = Encoding.UTF8.GetByteCount(body);
        var lines = body.Count(character => character == '\n');
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var said) && (said == length || said == length + 1 || said == length + lines || said == length + lines + 2);
    }

    public static HeaderField? Field(Example example, string name = "Content-Length")
        => example.Headers.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static List<Example> Examples(ApiPage page)
        => [.. page.RequestExamples.Concat<Example>(page.ResponseExamples).Concat(page.IgnoredRequestExamples).Concat(page.IgnoredResponseExamples).OrderBy(example => example.Fence.Line)];
}
