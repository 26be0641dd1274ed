namespace AssignConformance.Rules.Messages;

/// <summary>AC2003: Content-Length is not the length of the body.</summary>
public sealed class ContentLengthWrong : IPageRule
{
    public Rule Rule { get; } = new("AC2003", "content-length-wrong", Severity.Warning, "Content-Length says {0}; the body has {1} bytes with LF line ends, {2} with CRLF.")
    {
        Rationale = "A client that sends the field as shown has its body cut short, or waits for bytes that never come.",
        Example = "Content-length: 279 above a body of 1242 bytes",
        Fix = "Take the field out, or give the length of the body as shown.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from example in page.AllExamples()
           let field = example.Field("Content-Length")
           where field is not null && IsWhole(example)
           let lengths = BodyLengths.Of(example.Body?.Text ?? "")
           where !lengths.Admit(field.Value)
           select new Finding(Rule, field.Span, [field.Value, BodyLengths.Write(lengths.WithLf), BodyLengths.Write(lengths.WithCrLf)]);

    /// <summary>False where the bytes are not shown: a part of a file, nothing or words in brackets in place of a file.</summary>
    private static bool IsWhole(Example example)
        => example.Field("Content-Range") is null && example.Field("Range") is null
            && (example.Body is { } body ? !BodyText.IsStandIn(body.Text) : example.Field("Content-Type")?.Value is not { } type || IsText(type));

    private static bool IsText(string mediaType)
        => mediaType.Contains("json", StringComparison.OrdinalIgnoreCase) || mediaType.Contains("text", StringComparison.OrdinalIgnoreCase);
}
